import { accountNamed, addSession, endSession, logAccess } from '@nenep/store';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';
import { Worlds } from '../worlds/worlds.service.js';
import { accessOf } from './access.js';
import type { Credentials } from './credentials.js';
import { isPassword } from './passwords.js';
import type { Principal } from './principal.js';
import type { GivenCredentials } from './session.schema.js';
import { throttled } from './throttle.js';
import { newToken, tokenHash } from './tokens.js';

const HOUR_MS = 60 * 60 * 1_000;
const LASTS_MS = { cookie: 12 * HOUR_MS, bearer: 30 * 24 * HOUR_MS };

export interface SignIn {
  token: string;
  expiresAt: Date;
  principal: Principal;
}

/** Lets people in by name and password, and out again. */
@Injectable()
export class SignInService {
  constructor(private readonly worlds: Worlds) {}

  /** Rejects with `CREDENTIALS_WRONG`, whatever is wrong with them, or `TOO_MANY_SIGN_INS`. */
  async signIn(
    request: Request,
    kind: Credentials['kind'],
    { username: typed, password }: GivenCredentials,
  ): Promise<SignIn> {
    const { store } = this.worlds.home;
    return throttled(store, typed, request.ip ?? '', async () => {
      const account = await accountNamed(store, typed);
      const right = await isPassword(account?.passwordHash ?? null, password);
      if (!account || !right) {
        await logAccess(store, accessOf(request, 'SIGN_IN_FAILED', account?._id));
        throw new Problem('CREDENTIALS_WRONG');
      }
      const username = account._id;
      const token = newToken();
      const expiresAt = new Date(Date.now() + LASTS_MS[kind]);
      await addSession(store, { _id: tokenHash(token), kind, account: username, expiresAt });
      await logAccess(store, accessOf(request, 'SIGNED_IN', username));
      const { organization, person, grants } = account;
      return { token, expiresAt, principal: { username, organization, person, grants } };
    });
  }

  async signOut(request: Request, { username }: Principal, { token }: Credentials): Promise<void> {
    const { store } = this.worlds.home;
    await endSession(store, tokenHash(token));
    await logAccess(store, accessOf(request, 'SIGNED_OUT', username));
  }
}
