import type { Delegation, DelegationScope, Instant } from '@nenep/contracts';
import { type House, type Seat } from './house.js';
import type { Matter } from './matter.js';

/** Within its window, accepted by then, and not revoked: a revocation ends it at once. */
export function isActive({ from, until, acceptedAt, revokedAt }: Delegation, at: Instant): boolean {
  if (acceptedAt === undefined || acceptedAt > at) return false;
  if (revokedAt !== undefined && revokedAt <= at) return false;
  return from <= at && at < until;
}

/** Whether a delegation reaches what its delegator could do from this seat in this matter. */
export function covers({ scope }: Delegation, seat: Seat, matter: Matter): boolean {
  return (
    isWithin(scope.roles, seat.role) &&
    isWithin(scope.units, matter.unit ?? seat.unit) &&
    isWithin(scope.cycles, matter.cycle) &&
    isWithin(scope.steps, matter.step)
  );
}

/** Why a delegation is not to be recorded. */
export type DelegationFault =
  'TO_ONESELF' | 'WINDOW_INVALID' | 'ROLE_NOT_HELD' | 'DELEGATION_LOOP' | 'DELEGATION_TWICE';

/**
 * Whether a delegation that is proposed may be recorded. It gives nothing but what its delegator
 * holds, and what one acts for others is not passed on; so one that would come back to where it
 * started, however long the way, could only hide who signs, and is refused.
 */
export function delegationFault(
  proposed: Delegation,
  existing: readonly Delegation[],
  { seats }: Pick<House, 'seats'>,
  at: Instant,
): DelegationFault | null {
  if (proposed.delegator === proposed.delegate) return 'TO_ONESELF';
  if (proposed.until <= proposed.from || proposed.until <= at) return 'WINDOW_INVALID';
  const held = seats.filter(({ person }) => person === proposed.delegator);
  const isHeld = (role: string) => held.some((seat) => seat.role === role);
  if (!(proposed.scope.roles ?? []).every(isHeld)) return 'ROLE_NOT_HELD';
  const beside = existing.filter((other) => isAlive(other, at) && overlap(other, proposed));
  if (beside.some((other) => isSame(other, proposed))) return 'DELEGATION_TWICE';
  return comesBack(proposed, beside) ? 'DELEGATION_LOOP' : null;
}

function isAlive({ until, revokedAt }: Delegation, at: Instant): boolean {
  return at < until && (revokedAt === undefined || at < revokedAt);
}

function overlap(a: Delegation, b: Delegation): boolean {
  return a.from < b.until && b.from < a.until;
}

function isSame(a: Delegation, b: Delegation): boolean {
  const isBetweenThem = a.delegator === b.delegator && a.delegate === b.delegate;
  return (
    isBetweenThem &&
    KINDS.every((kind) => (a.scope[kind] ?? []).join() === (b.scope[kind] ?? []).join())
  );
}

const KINDS: readonly (keyof DelegationScope)[] = ['roles', 'units', 'cycles', 'steps'];

function comesBack({ delegator, delegate }: Delegation, beside: readonly Delegation[]): boolean {
  const reached = new Set([delegate]);
  for (const person of reached) {
    for (const next of beside) if (next.delegator === person) reached.add(next.delegate);
  }
  return reached.has(delegator);
}

function isWithin(named: readonly string[] | undefined, value: string | undefined): boolean {
  return named === undefined || (value !== undefined && named.includes(value));
}
