import type { PersonId, Share, SignOffGroup } from '@nenep/contracts';
import type { House } from './house.js';
import { type Member, membersOf } from './members.js';
import { type Choice, isSecret, type SignOff, type StopReason, type Voice } from './state.js';

/** How a group stands. Nothing of it depends on how long anybody was silent. */
export interface Tally {
  verdict: 'CARRIED' | 'REJECTED' | 'LOST' | 'UNDECIDED';
  /** Why it cannot be decided, where it is `LOST`. */
  reason?: StopReason;
  approvals: number;
  /** How many approvals it takes, as far as it is known by now. */
  needed: number;
  present: number;
  /** How many must take part. */
  quorum: number;
  /** Papers of a secret ballot that are not counted yet. */
  sealed: number;
  /** Whose voice is still out. */
  waitsFor: PersonId[];
}

interface Standing {
  members: number;
  eligible: number;
  /** Without those who have had their one voice in another group. */
  eligibleHere: number;
  present: number;
  /** How many voices may still come. */
  out: number;
  approvals: number;
  rejections: number;
  /** Papers of a secret ballot that are not counted yet. */
  sealed: number;
}

/** Counts a group: voices of those who may decide, each person or seat once. */
export function tally(state: SignOff, group: SignOffGroup, house: House): Tally {
  const members = membersOf(state, group, house);
  const eligible = members.filter(({ barred }) => !barred);
  const voices = validVoices(state, group, eligible);
  const isCounted = state.counted[group.group] !== undefined;
  const out = isCounted ? [] : eligible.filter((member) => mayStillCome(state, group, member));
  const standing = standingOf(state, group, { members, eligible, out, voices });
  const quorum = quorumOf(group, standing);
  const needed = neededOf(group, standing);
  return {
    ...judge(state, group, standing, { quorum, needed }),
    approvals: standing.approvals,
    present: standing.present,
    sealed: standing.sealed,
    needed,
    quorum,
    waitsFor: out.map(({ person }) => person),
  };
}

/** Sealed papers cannot be told apart any more; open voices count only while their holder may. */
function validVoices(state: SignOff, group: SignOffGroup, eligible: readonly Member[]): Voice[] {
  return state.voices.filter(
    (voice) =>
      voice.group === group.group &&
      (voice.choice === 'SEALED' || eligible.some(({ person }) => person === voice.holder)),
  );
}

/** Whoever has not spoken yet; by default nobody speaks twice, for themselves or for others. */
function mayStillCome(
  { terms, voices }: SignOff,
  group: SignOffGroup,
  { person }: Member,
): boolean {
  return !voices.some((voice) => {
    if (terms.seats === 'EACH') return voice.group === group.group && voice.holder === person;
    return voice.holder === person || voice.hand === person;
  });
}

function standingOf(
  state: SignOff,
  group: SignOffGroup,
  found: { members: Member[]; eligible: Member[]; out: Member[]; voices: Voice[] },
): Standing {
  const { members, eligible, out, voices } = found;
  const weightOf = (voice: Voice) =>
    members.find(({ person }) => person === voice.holder)?.voices ?? 1;
  const sum = (choices: readonly Choice[]) =>
    voices
      .filter(({ choice }) => choices.includes(choice))
      .reduce((total, voice) => total + weightOf(voice), 0);
  const urn = isSecret(state.terms) ? state.counted[group.group] : undefined;
  return {
    members: total(members),
    eligible: total(eligible),
    eligibleHere: total(eligible.filter((member) => spokeHereOrNowhere(state, group, member))),
    present: sum(['APPROVE', 'NOTE', 'REJECT', 'ABSTAIN', 'SEALED']),
    out: total(out),
    approvals: urn?.approve ?? sum(['APPROVE', 'NOTE']),
    rejections: urn?.reject ?? sum(['REJECT']),
    sealed: urn ? 0 : sum(['SEALED']),
  };
}

/** Who has had their one voice in another group is not waited for in this one. */
function spokeHereOrNowhere(
  { terms, voices }: SignOff,
  group: SignOffGroup,
  { person }: Member,
): boolean {
  if (terms.seats === 'EACH') return true;
  const theirs = voices.filter(({ holder, hand }) => holder === person || hand === person);
  return theirs.length === 0 || theirs.some((voice) => voice.group === group.group);
}

function judge(
  { terms }: SignOff,
  group: SignOffGroup,
  standing: Standing,
  { quorum, needed }: { quorum: number; needed: number },
): Pick<Tally, 'verdict' | 'reason'> {
  const { approvals, present, out, rejections, sealed, eligible } = standing;
  if (approvals >= needed && present >= quorum) return { verdict: 'CARRIED' };
  const isOutOfReach = approvals + sealed + out < needed || present + out < quorum;
  const isVetoed = group.rule === 'ONE' && rejections > 0;
  if (terms.mayReject && rejections > 0 && (isOutOfReach || isVetoed)) {
    return { verdict: 'REJECTED' };
  }
  if (!isOutOfReach) return { verdict: 'UNDECIDED' };
  if (eligible === 0) return { verdict: 'LOST', reason: 'NOBODY_ELIGIBLE' };
  if (present + out < quorum) return { verdict: 'LOST', reason: 'QUORUM_UNREACHABLE' };
  return { verdict: 'LOST', reason: 'NOT_CARRIED' };
}

function quorumOf({ rule }: SignOffGroup, standing: Standing): number {
  if (typeof rule === 'string' || !rule.quorum) return 1;
  return voicesOf(rule.quorum, standing, standing.present + standing.out);
}

/**
 * How many must approve. Of those present it is as many as if all came who still may: with fewer
 * it would be less, but only when the vote is counted is it known who stays away.
 */
function neededOf({ rule }: SignOffGroup, standing: Standing): number {
  if (rule === 'ONE') return 1;
  if (rule === 'ALL') return Math.max(1, standing.eligibleHere);
  const share = rule.majority ?? rule.quorum;
  return share ? voicesOf(share, standing, standing.present + standing.out) : 1;
}

function voicesOf({ count, percent = 0, of }: Share, standing: Standing, present: number): number {
  if (count !== undefined) return count;
  const base = { MEMBERS: standing.members, ELIGIBLE: standing.eligible, PRESENT: present }[of];
  return Math.max(1, Math.ceil((percent * base) / 100));
}

function total(members: readonly Member[]): number {
  return members.reduce((sum, { voices }) => sum + voices, 0);
}
