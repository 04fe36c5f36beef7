import type { Language } from '@nenep/messages';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { MeService } from './me.service.js';
import { Caller, type Principal } from './principal.js';
import { me, type Me } from './session.schema.js';

@ApiTags('session')
@Controller(`${V1}/me`)
export class MeController {
  constructor(private readonly people: MeService) {}

  @Get()
  @Answers(200, me)
  describe(@Caller() caller: Principal, @Speech() language: Language): Promise<Me> {
    return this.people.describe(caller, language);
  }
}
