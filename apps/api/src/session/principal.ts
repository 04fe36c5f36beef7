import type { PersonId } from '@nenep/contracts';
import type { Grant } from '@nenep/store';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';

/** Who asks. */
export interface Principal {
  username: string;
  /** Null for an account of the installation itself. */
  organization: string | null;
  person: PersonId | null;
  grants: Grant[];
}

const principals = new WeakMap<Request, Principal>();

export function setPrincipal(request: Request, principal: Principal): void {
  principals.set(request, principal);
}

/** Who asks, or null where nobody signed in. */
export function principalOf(request: Request): Principal | null {
  return principals.get(request) ?? null;
}

/** Injects who asks; `SIGNED_OUT` where the route was reached by nobody. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = principalOf(context.switchToHttp().getRequest<Request>());
  if (!principal) throw new Problem('SIGNED_OUT');
  return principal;
});

/** Whether somebody sets up the whole installation, whatever the organization. */
export function administersAll({ organization, grants }: Principal): boolean {
  return organization === null && grants.includes('administrator');
}

/** Whether somebody sets up this organization; null is the installation itself. */
export function administers(principal: Principal, organization: string | null): boolean {
  if (administersAll(principal)) return true;
  return principal.grants.includes('administrator') && principal.organization === organization;
}
