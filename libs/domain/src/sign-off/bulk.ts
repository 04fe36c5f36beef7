import type { Instant } from '@nenep/contracts';
import type { Signing } from './act.js';
import { decideSignOff, type SignOffTaken } from './decide.js';
import type { House } from './house.js';
import type { SignOffRefusal } from './refusal.js';
import type { SignOff } from './state.js';

/** One matter of several that are signed at one stroke, as its own house knows it. */
export interface BulkItem {
  state: SignOff;
  act: Omit<Signing, 'bulk'>;
  house: House;
}

/** Each is judged by itself, and each has an answer of its own, in the same order. */
export function decideInBulk(
  items: readonly BulkItem[],
  at: Instant,
): (SignOffTaken | SignOffRefusal)[] {
  return items.map(({ state, act, house }) =>
    decideSignOff(state, { ...act, bulk: true }, house, at),
  );
}
