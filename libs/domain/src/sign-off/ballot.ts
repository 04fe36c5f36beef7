import type { Instant, SignOffGroup } from '@nenep/contracts';
import type { ActOf } from './act.js';
import type { SignOffFact } from './fact.js';
import { type House, seatsOfRole } from './house.js';
import { refuse, type SignOffRefusal } from './refusal.js';
import { type BallotCounts, type Choice, groupsInTurn, isSecret, type SignOff } from './state.js';
import { type Tally, tally } from './tally.js';

/**
 * A vote is counted: by whoever the plan names, once enough take part; a secret one also by itself
 * once every paper is in. Of a secret ballot only the counts are ever known, and they have to be
 * as many as the papers.
 */
export function count(
  state: SignOff,
  act: ActOf<'count'>,
  house: House,
  at: Instant,
): SignOffFact | SignOffRefusal {
  const group = groupsInTurn(state).find((each) => each.group === act.group);
  if (!group) return refuse('NOT_OPEN', state.last);
  const found = tally(state, group, house);
  const isComplete = found.sealed > 0 && found.waitsFor.length === 0;
  if (!isComplete && !mayCount(state, group, act.actor, house)) return refuse('NOT_ELIGIBLE');
  if (state.counted[group.group]) return refuse('NOT_OPEN', state.last);
  if (found.present === 0 || found.present < found.quorum) return refuse('QUORUM_NOT_PRESENT');
  const counts = isSecret(state.terms) ? act.counts : openCounts(state, group);
  if (!counts || !isAsMany(counts, found)) return refuse('COUNTS_DIFFER');
  return { type: 'counted', group: group.group, counts, hand: act.actor, holder: act.actor, at };
}

function mayCount(
  { matter }: SignOff,
  { countedBy }: SignOffGroup,
  actor: string,
  house: House,
): boolean {
  if (!countedBy) return false;
  return seatsOfRole(house, countedBy, matter.unit).some(({ person }) => person === actor);
}

function openCounts({ voices }: SignOff, { group }: SignOffGroup): BallotCounts {
  const of = (choice: Choice) =>
    voices.filter((voice) => voice.group === group && voice.choice === choice).length;
  return { approve: of('APPROVE') + of('NOTE'), reject: of('REJECT'), abstain: of('ABSTAIN') };
}

function isAsMany({ approve, reject, abstain }: BallotCounts, { sealed }: Tally): boolean {
  const all = [approve, reject, abstain];
  if (!all.every((each) => Number.isInteger(each) && each >= 0)) return false;
  return sealed === 0 || approve + reject + abstain === sealed;
}
