import { Body, Controller, Delete, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers, AnswersNothing } from '../http/answers.js';
import { V1 } from '../http/paths.js';
import { Public } from './authentication.guard.js';
import { credentialsOf } from './credentials.js';
import { Caller, type Principal } from './principal.js';
import { bearerToken, credentials, type GivenCredentials } from './session.schema.js';
import { SignInService } from './sign-in.service.js';

/** A command's sign-in, by a bearer token. */
@ApiTags('session')
@Controller(`${V1}/tokens`)
export class TokensController {
  constructor(private readonly signIns: SignInService) {}

  @Post()
  @Public()
  @Answers(201, bearerToken)
  async give(@Body({ schema: credentials }) body: GivenCredentials, @Req() request: Request) {
    const { token, expiresAt } = await this.signIns.signIn(request, 'bearer', body);
    return { token, expiresAt: expiresAt.toISOString() };
  }

  @Delete('current')
  @AnswersNothing()
  async takeBack(@Caller() caller: Principal, @Req() request: Request): Promise<void> {
    const credentials = credentialsOf(request);
    if (credentials) await this.signIns.signOut(request, caller, credentials);
  }
}
