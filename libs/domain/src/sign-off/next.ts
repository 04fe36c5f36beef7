import type { Instant, PersonId } from '@nenep/contracts';
import type { House } from './house.js';
import { groupsInTurn, type SignOff, type SignOffStatus, type StopReason } from './state.js';
import { tally } from './tally.js';

/** A group whose turn it is, and what it still takes. */
export interface GroupWaiting {
  group: string;
  approvals: number;
  needed: number;
  waitsFor: PersonId[];
  stopped: StopReason | null;
  /** All papers are handed in, and nobody has counted them yet. */
  toBeCounted: boolean;
}

/** What happens next, for whoever asks and for the answer to every act. */
export interface SignOffNext {
  status: SignOffStatus;
  groups: GroupWaiting[];
  /** Who is to bring the content in again, where it went back. */
  author: PersonId | null;
  /** Until when it is deferred. */
  until: Instant | null;
}

export function nextOf(state: SignOff, house: House): SignOffNext {
  const { status, deferred, contents } = state;
  const isBack = status === 'RETURNED' || status === 'WITHDRAWN';
  return {
    status,
    groups:
      status === 'OPEN' ? groupsInTurn(state).map((group) => waiting(state, group, house)) : [],
    author: isBack ? (contents.at(-1)?.holder ?? null) : null,
    until: deferred?.until ?? null,
  };
}

function waiting(
  state: SignOff,
  group: SignOff['terms']['groups'][number],
  house: House,
): GroupWaiting {
  const { approvals, needed, waitsFor, sealed, verdict } = tally(state, group, house);
  return {
    group: group.group,
    approvals,
    needed,
    waitsFor,
    stopped: state.stopped.find((stop) => stop.group === group.group)?.reason ?? null,
    toBeCounted: verdict === 'UNDECIDED' && sealed > 0 && waitsFor.length === 0,
  };
}
