import { signedInReader } from '@nenep/store';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';
import { Worlds } from '../worlds/worlds.service.js';
import { credentialsOf, isMeant } from './credentials.js';
import { setPrincipal } from './principal.js';
import { tokenHash } from './tokens.js';

const PUBLIC = Symbol('PUBLIC');

/** A route for everybody, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Lets nobody pass who has not signed in, but for what is public. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  private readonly signedIn: ReturnType<typeof signedInReader>;

  constructor(
    private readonly reflector: Reflector,
    worlds: Worlds,
  ) {
    this.signedIn = signedInReader(worlds.home.store);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    await this.authenticate(context.switchToHttp().getRequest<Request>());
    return true;
  }

  private async authenticate(request: Request): Promise<void> {
    const credentials = credentialsOf(request);
    if (!credentials) throw new Problem('SIGNED_OUT');
    const signedIn = await this.signedIn(tokenHash(credentials.token));
    if (signedIn?.session.kind !== credentials.kind) throw new Problem('SIGNED_OUT');
    if (!isMeant(request, credentials)) throw new Problem('CSRF_MISSING');
    const { _id: username, organization, person, grants } = signedIn.account;
    setPrincipal(request, { username, organization, person, grants });
  }
}
