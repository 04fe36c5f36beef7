import {
  type DynamicModule,
  Module,
  StandardSchemaSerializerInterceptor,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CyclesModule } from './cycles/cycles.module.js';
import { HealthModule } from './health/health.module.js';
import { OrganizationModule } from './organization/organization.module.js';
import { PlansModule } from './plans/plans.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { requestInvalid } from './problems/field-errors.js';
import { ProblemsModule } from './problems/problems.module.js';
import { AuthenticationGuard } from './session/authentication.guard.js';
import { SessionModule } from './session/session.module.js';
import type { ApiSettings } from './settings.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { SayBehind } from './worlds/say-behind.interceptor.js';
import { WorldsModule } from './worlds/worlds.module.js';

/** The api of one world: each request comes in by a schema, each answer goes out by one. */
@Module({})
export class ApiModule {
  static with(settings: ApiSettings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(settings),
        SessionModule,
        TasksModule,
        CyclesModule,
        TimelineModule,
        PlansModule,
        OrganizationModule,
        WorldsModule,
        ProblemsModule,
        HealthModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        {
          provide: APP_PIPE,
          useValue: new StandardSchemaValidationPipe({ exceptionFactory: requestInvalid }),
        },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: SayBehind },
      ],
    };
  }
}
