import {
  type ActingAs,
  type CycleSnapshot,
  type Decision,
  type Fact,
  type Instant,
  isLadderVerb,
  type NextStep,
  type PersonId,
  type RefusalCode,
  type TaskState,
  type Verb,
  VERBS,
} from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { cycleFact } from '../cycle/facts.js';
import { stepOf } from '../cycle/snapshot.js';
import type { CycleState, Task } from '../cycle/state.js';
import { overdueFrom } from '../escalation/moments.js';
import { capacityOf, isOwnWork } from '../sign-off/capacity.js';
import type { SignOffTaken } from '../sign-off/decide.js';
import { isRefusal, type SignOffRefusal } from '../sign-off/refusal.js';
import { barredFromApproval, signApproval, stoppedApprovals } from './approval.js';
import { consequencesOf } from './consequences.js';
import { decideFromLadder } from './ladder-decision.js';
import { nextAfter } from './next.js';
import { returnTarget } from './return.js';

type Own = Decision & { verb: Verb };

/** Why a decision was not taken, and who was first where somebody was. */
export interface Refusal {
  refused: RefusalCode;
  by?: PersonId;
  at?: Instant;
  /** Who decides now, where it went to others. */
  holders?: PersonId[];
  state?: TaskState;
  version?: number;
}

/** What a decision that was taken made known; the first fact is the decision itself. */
export interface Taken {
  facts: [Fact, ...Fact[]];
  late: boolean;
  next: NextStep | null;
}

/**
 * Judges one decision by the rules of clause II.1b. A decision that is taken changes `state` by
 * its facts and by those that follow from it; a refused one changes nothing.
 */
export function decide(
  snapshot: CycleSnapshot,
  state: CycleState,
  decision: Decision,
  now: Instant,
): Taken | Refusal {
  if (state.closed) return { refused: 'CYCLE_CLOSED' };
  const task = state.tasks[decision.task];
  if (!task) return { refused: 'TASK_UNKNOWN' };
  const { verb } = decision;
  if (isLadderVerb(verb))
    return decideFromLadder(snapshot, state, task, { ...decision, verb }, now);
  const own = { ...decision, verb };
  if (isBarred(snapshot, state, task, decision, now)) return { refused: 'OWN_WORK' };
  const actingAs = capacityOf(snapshot, task, decision.actor);
  if (!actingAs) return movedOn(task, decision.actor) ?? { refused: 'NOT_YOURS' };
  const refusal = refusalOf(task, state, snapshot, own);
  if (refusal) return refusal;

  const signed = task.kind === 'approval' && signApproval(snapshot, state, task, own, now);
  if (signed && isRefusal(signed)) return refusedToSign(signed);
  if (signed && signed.next.status === 'OPEN') {
    return oneVoice(snapshot, state, task, { decision: own, actingAs, signed }, now);
  }

  const fact = decided(snapshot, state, task, own, actingAs, now);
  apply(state, fact);
  const followUps = consequencesOf(snapshot, state, fact, now);
  return {
    facts: [fact, ...followUps],
    late: fact.data.late,
    next: nextAfter(snapshot, state, fact),
  };
}

/** Nobody decides about themselves, or about what they brought in. */
function isBarred(
  snapshot: CycleSnapshot,
  state: CycleState,
  task: Task,
  { actor }: Decision,
  now: Instant,
): boolean {
  if (task.kind !== 'approval') return isOwnWork(task, actor);
  return barredFromApproval(snapshot, state, task, actor, now)?.refused === 'OWN_WORK';
}

function refusedToSign({ refused, by, at }: SignOffRefusal): Refusal {
  const code = refused === 'COUNTED_ALREADY' ? refused : 'NOT_YOURS';
  return { refused: code, ...(by && at && { by, at }) };
}

/** A voice where one is not enough: it is recorded, and the others are still waited for. */
function oneVoice(
  snapshot: CycleSnapshot,
  state: CycleState,
  task: Task,
  { decision, actingAs, signed }: { decision: Own; actingAs: ActingAs; signed: SignOffTaken },
  now: Instant,
): Taken {
  const [group] = signed.next.groups;
  const { approvals = 0, needed = 0 } = group ?? {};
  const late = now >= overdueFrom(snapshot, stepOf(snapshot, task.step), task);
  const about = { step: task.step, task: task.key, actor: decision.actor, actingAs };
  const fact = cycleFact(snapshot, now, 'task.signed', about, {
    decision: decision.decision,
    digest: decision.digest,
    kind: task.kind,
    version: task.version,
    verb: decision.verb,
    late,
    revision: decision.revision ?? '',
    commitment: decision.commitment ?? '',
    content: state.assembled?.digest ?? '',
    approvals,
    needed,
  });
  apply(state, fact);
  const stopped = stoppedApprovals(snapshot, state, now);
  const next = { step: task.step, waitsFor: Math.max(1, needed - approvals), dueAt: task.dueAt };
  return { facts: [fact, ...stopped], late, next };
}

/** Authority that went to others is told of: to whom, and since when. */
function movedOn({ formerly, assignees }: Task, actor: PersonId): Refusal | null {
  const moved = formerly?.find(({ person }) => person === actor);
  return moved ? { refused: 'NO_LONGER_YOURS', at: moved.at, holders: assignees } : null;
}

function refusalOf(
  task: Task,
  state: CycleState,
  snapshot: CycleSnapshot,
  decision: Own,
): Refusal | null {
  if (!isAnswerable(state, task)) {
    const { decided } = task;
    return {
      refused: 'TASK_NOT_OPEN',
      state: task.state,
      ...(decided && { by: decided.by, at: decided.at }),
    };
  }
  if (task.version !== decision.version) {
    return { refused: 'TASK_CHANGED', version: task.version };
  }
  if (!VERBS[task.kind].includes(decision.verb)) return { refused: 'VERB_NOT_ALLOWED' };
  if (!decision.revision || !decision.commitment) return { refused: 'CONTENT_REQUIRED' };
  if (decision.verb === 'return' && !returnTarget(snapshot, state, task, decision.target)) {
    return { refused: 'TARGET_INVALID' };
  }
  return null;
}

/** A gap may still be filled, late, until somebody has judged without it. */
function isAnswerable(state: CycleState, task: Task): boolean {
  if (task.state === 'OPEN') return true;
  if (task.state !== 'GAP') return false;
  const review = Object.values(state.tasks).find(
    ({ kind, subject }) => kind === 'review' && subject === task.subject,
  );
  return review?.state === 'OPEN';
}

function decided(
  snapshot: CycleSnapshot,
  state: CycleState,
  task: Task,
  decision: Own,
  actingAs: ActingAs,
  now: Instant,
) {
  const target =
    decision.verb === 'return' ? returnTarget(snapshot, state, task, decision.target) : undefined;
  const about = {
    step: task.step,
    unit: task.unit,
    task: task.key,
    actor: decision.actor,
    actingAs,
  };
  return cycleFact(snapshot, now, 'task.decided', about, {
    decision: decision.decision,
    digest: decision.digest,
    kind: task.kind,
    version: task.version,
    verb: decision.verb,
    late: now >= overdueFrom(snapshot, stepOf(snapshot, task.step), task),
    ...(task.subject && { subject: task.subject }),
    ...(decision.revision && { revision: decision.revision }),
    ...(decision.commitment && { commitment: decision.commitment }),
    ...(target && { target }),
  });
}
