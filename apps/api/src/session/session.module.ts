import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { BootstrapService } from './bootstrap.service.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { SessionController } from './session.controller.js';
import { SignInService } from './sign-in.service.js';
import { TokensController } from './tokens.controller.js';

@Module({
  controllers: [SessionController, TokensController, MeController, AccountsController],
  providers: [SignInService, MeService, BootstrapService],
})
export class SessionModule {}
