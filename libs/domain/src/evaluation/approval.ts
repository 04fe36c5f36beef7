import type { CycleSnapshot, Decision, Fact, Instant, SignOffTerms } from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { cycleFact } from '../cycle/facts.js';
import { holdersOf, stepOf, stepOfKind } from '../cycle/snapshot.js';
import { APPROVERS, type CycleState, type Task } from '../cycle/state.js';
import type { Act } from '../sign-off/act.js';
import { openedSignOff } from '../sign-off/apply.js';
import { decideSignOff, type SignOffTaken } from '../sign-off/decide.js';
import type { House } from '../sign-off/house.js';
import { placeOf } from '../sign-off/place.js';
import { isRefusal, type SignOffRefusal } from '../sign-off/refusal.js';
import { contentOf, type SignOff } from '../sign-off/state.js';
import { settle } from '../sign-off/settle.js';

/** Why somebody may not sign an approval at all; null where they may. */
export function barredFromApproval(
  snapshot: CycleSnapshot,
  state: CycleState,
  task: Task,
  actor: string,
  now: Instant,
): SignOffRefusal | null {
  const house = houseOf(snapshot, task);
  const place = placeOf(signOffOf(snapshot, state, task), { actor }, house, now);
  return isRefusal(place) ? place : null;
}

/** Judges what somebody says of an approval that is open to them, by the rules of every sign-off. */
export function signApproval(
  snapshot: CycleSnapshot,
  state: CycleState,
  task: Task,
  { verb, actor }: Pick<Decision, 'verb' | 'actor'>,
  now: Instant,
): SignOffTaken | SignOffRefusal {
  const signOff = signOffOf(snapshot, state, task);
  const to = stepOfKind(snapshot, 'consolidation').id;
  const { digest } = contentOf(signOff);
  const act: Act =
    verb === 'return' ? { verb, actor, to, reasoned: true } : { verb: 'approve', actor, digest };
  return decideSignOff(signOff, act, houseOf(snapshot, task), now);
}

/** That a vote cannot be carried any more by those who may vote, once it is so. */
export function stoppedApprovals(snapshot: CycleSnapshot, state: CycleState, now: Instant): Fact[] {
  const open = Object.values(state.tasks).filter(
    ({ kind, state, step }) =>
      kind === 'approval' && state === 'OPEN' && stepOf(snapshot, step).rule !== undefined,
  );
  return open.flatMap((task): Fact[] => {
    const { state: after } = settle(signOffOf(snapshot, state, task), houseOf(snapshot, task), now);
    const reason = after.stopped[0]?.reason;
    if (!reason || reason === task.stopped) return [];
    const about = { step: task.step, task: task.key };
    const fact = cycleFact(snapshot, now, 'task.stopped', about, { reason });
    apply(state, fact);
    return [fact];
  });
}

/** The sign-off that an approval is, as the facts of the cycle tell it. */
function signOffOf(snapshot: CycleSnapshot, state: CycleState, task: Task): SignOff {
  const { by, rule = 'ONE' } = stepOf(snapshot, task.step);
  const consolidator = consolidatorOf(snapshot, state);
  const { revision = '', digest = '' } = state.assembled ?? {};
  const opened = openedSignOff({
    type: 'opened',
    matter: { cycle: snapshot.cycle, step: task.step },
    terms: termsOf(snapshot, by ?? '', rule),
    content: { revision, digest },
    hand: consolidator,
    holder: consolidator,
    at: task.openedAt,
  });
  const { stopped, openedAt: at } = task;
  return {
    ...opened,
    voices: task.voices ?? [],
    stopped: stopped ? [{ group: APPROVERS, reason: stopped, at }] : [],
  };
}

function termsOf(
  snapshot: CycleSnapshot,
  role: string,
  rule: SignOffTerms['groups'][number]['rule'],
): SignOffTerms {
  return {
    act: 'APPROVE',
    ballot: 'OPEN',
    order: 'PARALLEL',
    seats: 'ONCE',
    delegable: false,
    bulk: false,
    mayReject: false,
    returnsTo: [stepOfKind(snapshot, 'consolidation').id],
    deferrableUntil: null,
    groups: [{ group: APPROVERS, of: [{ role }], rule }],
  };
}

function consolidatorOf(snapshot: CycleSnapshot, { tasks }: CycleState): string {
  const { id } = stepOfKind(snapshot, 'consolidation');
  return Object.values(tasks).find(({ step }) => step === id)?.decided?.by ?? '';
}

/** Who holds the role by now, and whom the ladder reached meanwhile. */
function houseOf(snapshot: CycleSnapshot, task: Task): House {
  const { by } = stepOf(snapshot, task.step);
  const people = by ? holdersOf(snapshot, by, task.unit) : task.assignees;
  return {
    seats: people.map((person) => ({ role: by ?? '', person })),
    delegations: [],
    conflicts: [],
    standIns: task.takeOver,
    authors: [],
    nextBegun: false,
  };
}
