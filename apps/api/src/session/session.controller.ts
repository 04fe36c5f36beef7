import type { Language } from '@nenep/messages';
import { Body, Controller, Delete, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Answers, AnswersNothing } from '../http/answers.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { Public } from './authentication.guard.js';
import { clearSessionCookies, setSessionCookies } from './cookies.js';
import { credentialsOf } from './credentials.js';
import { MeService } from './me.service.js';
import { Caller, type Principal } from './principal.js';
import { credentials, type GivenCredentials, me, type Me } from './session.schema.js';
import { SignInService } from './sign-in.service.js';

/** A browser's sign-in, kept in a cookie. */
@ApiTags('session')
@Controller(`${V1}/session`)
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly people: MeService,
  ) {}

  @Post()
  @Public()
  @Answers(200, me)
  async signIn(
    @Body({ schema: credentials }) body: GivenCredentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Speech() language: Language,
  ): Promise<Me> {
    const { token, expiresAt, principal } = await this.signIns.signIn(request, 'cookie', body);
    setSessionCookies(response, token, expiresAt);
    return this.people.describe(principal, language);
  }

  @Delete()
  @AnswersNothing()
  async signOut(
    @Caller() caller: Principal,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const credentials = credentialsOf(request);
    if (credentials) await this.signIns.signOut(request, caller, credentials);
    clearSessionCookies(response);
  }
}
