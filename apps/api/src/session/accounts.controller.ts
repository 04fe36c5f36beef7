import { endSessionsOf, findAccount, logAccess, setPasswordHash } from '@nenep/store';
import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { AnswersNothing } from '../http/answers.js';
import { V1 } from '../http/paths.js';
import { Problem } from '../problems/problem.js';
import { Worlds } from '../worlds/worlds.service.js';
import { accessOf } from './access.js';
import { hashPassword } from './passwords.js';
import { administers, Caller, type Principal } from './principal.js';
import { newPassword } from './session.schema.js';

const username = z.string().min(1).max(200);

/** Accounts come with the plan; their passwords come from an administrator. */
@ApiTags('session')
@Controller(`${V1}/accounts`)
export class AccountsController {
  constructor(private readonly worlds: Worlds) {}

  /** Sets a password and ends all sessions of the account. */
  @Post(':username/password')
  @AnswersNothing()
  async setPassword(
    @Caller() caller: Principal,
    @Param('username', { schema: username }) name: string,
    @Body({ schema: newPassword }) { password }: z.infer<typeof newPassword>,
    @Req() request: Request,
  ): Promise<void> {
    if (!caller.grants.includes('administrator')) throw new Problem('FORBIDDEN');
    const { store } = this.worlds.home;
    const account = await findAccount(store, name);
    if (!account || !administers(caller, account.organization)) throw new Problem('NOT_FOUND');
    await setPasswordHash(store, name, await hashPassword(password));
    await endSessionsOf(store, name);
    await logAccess(store, accessOf(request, 'PASSWORD_SET', name));
  }
}
