import type { Instant, PersonId } from '@nenep/contracts';
import { apply } from './apply.js';
import type { SignOffFact } from './fact.js';
import type { House } from './house.js';
import { groupsInTurn, type SignOff, type SignOffOutcome, type StopReason } from './state.js';
import { tally } from './tally.js';

/** The act that may settle a group: a voice given in it, or its vote being counted. */
export interface Voiced {
  group: string;
  by: PersonId;
}

/**
 * What follows from what has happened. Only a voice settles a group, and only its own: where the
 * organization changed, a conflict was declared or time passed, the most that follows is a stop
 * that people see.
 */
export function settle(
  before: SignOff,
  house: House,
  at: Instant,
  voiced?: Voiced,
): { state: SignOff; facts: SignOffFact[] } {
  if (before.status !== 'OPEN') return { state: before, facts: [] };
  const facts: SignOffFact[] = [];
  let state = before;
  const note = (fact: SignOffFact) => {
    state = apply(state, fact);
    facts.push(fact);
  };
  if (voiced) settleVoiced(state, house, at, voiced, note);
  if (state.status === 'OPEN') markStops(state, house, at, note);
  return { state, facts };
}

function settleVoiced(
  state: SignOff,
  house: House,
  at: Instant,
  { group: id, by }: Voiced,
  note: (fact: SignOffFact) => void,
): void {
  const group = groupsInTurn(state).find(({ group }) => group === id);
  if (!group) return;
  const { verdict } = tally(state, group, house);
  if (verdict !== 'CARRIED' && verdict !== 'REJECTED') return;
  const outcome = verdict === 'REJECTED' ? 'REJECTED' : positive(state);
  note({ type: 'group-settled', group: id, outcome, at });
  const isLast = state.terms.groups.length === state.settled.length + 1;
  if (outcome === 'REJECTED' || isLast) note({ type: 'decided', outcome, by, at });
}

function positive({ terms }: SignOff): SignOffOutcome {
  return terms.act === 'NOTE' ? 'NOTED' : 'APPROVED';
}

function markStops(
  state: SignOff,
  house: House,
  at: Instant,
  note: (fact: SignOffFact) => void,
): void {
  for (const group of groupsInTurn(state)) {
    const reason = stopOf(tally(state, group, house));
    const known = state.stopped.find((stop) => stop.group === group.group);
    if (reason && known?.reason !== reason) {
      note({ type: 'stopped', group: group.group, reason, at });
    }
    if (!reason && known) note({ type: 'moving-again', group: group.group, at });
  }
}

/** What would be decided without anybody having said so just now waits for somebody to say so. */
function stopOf({ verdict, reason }: ReturnType<typeof tally>): StopReason | null {
  if (verdict === 'UNDECIDED') return null;
  return reason ?? 'NEEDS_A_NEW_ACT';
}
