import {
  type CycleSnapshot,
  type Decision,
  type Fact,
  type FactOf,
  type Instant,
  type LadderVerb,
  POWERS,
} from '@nenep/contracts';
import { apply } from '../cycle/apply.js';
import { cycleFact } from '../cycle/facts.js';
import { stepOf } from '../cycle/snapshot.js';
import type { CycleState, Task } from '../cycle/state.js';
import { extension } from '../escalation/extend.js';
import { overdueFrom } from '../escalation/moments.js';
import { powerOver } from '../escalation/power.js';
import { completedStep } from './consequences.js';
import type { Refusal, Taken } from './decide.js';
import { openReviews } from './tasks.js';

type FromLadder = Decision & { verb: LadderVerb };

/**
 * Judges what somebody on the ladder decides about late work: that it may come later, or that the
 * cycle goes on without it. Nobody approves in this way (law 1).
 */
export function decideFromLadder(
  snapshot: CycleSnapshot,
  state: CycleState,
  task: Task,
  decision: FromLadder,
  now: Instant,
): Taken | Refusal {
  const { actor, verb, version, revision, commitment } = decision;
  const actingAs = powerOver(snapshot, task, { actor, power: POWERS[verb] });
  if (!actingAs) return { refused: 'NOT_YOURS' };
  if (task.state !== 'OPEN') return { refused: 'TASK_NOT_OPEN', state: task.state };
  if (task.version !== version) return { refused: 'TASK_CHANGED', version: task.version };
  if (!revision || !commitment) return { refused: 'CONTENT_REQUIRED' };

  const { key, unit, kind, subject } = task;
  const step = stepOf(snapshot, task.step);
  const about = { step: step.id, unit, task: key, actor, actingAs };
  const late = now >= overdueFrom(snapshot, step, task);
  const said = {
    decision: decision.decision,
    digest: decision.digest,
    kind,
    version,
    late,
    ...(subject && { subject }),
    revision,
    commitment,
  };
  if (verb === 'extend') {
    const { until } = decision;
    const found = until && extension(snapshot, state, { step, task, until }, now);
    if (!found) return { refused: 'EXTENSION_INVALID' };
    const data = { ...said, from: task.dueAt, ...found };
    const fact = cycleFact(snapshot, now, 'deadline.extended', about, data);
    apply(state, fact);
    return { facts: [fact], late, next: { step: step.id, waitsFor: 0, dueAt: found.to } };
  }
  const fact = cycleFact(snapshot, now, 'task.let-go', about, { ...said, verb });
  apply(state, fact);
  return { facts: [fact, ...goOnWithout(snapshot, state, fact, now)], late, next: null };
}

/** Who judges somebody whose own word is let go judges without it; a step may be complete by it. */
function goOnWithout(
  snapshot: CycleSnapshot,
  state: CycleState,
  fact: FactOf<'task.let-go'>,
  now: Instant,
): Fact[] {
  const completed = completedStep(snapshot, state, fact, now);
  const people = snapshot.people.filter(({ person }) => person === fact.data.subject);
  const opened =
    fact.data.kind === 'self-evaluation' ? openReviews(snapshot, state, now, people, 'GAP') : [];
  const facts = [...completed, ...opened];
  facts.forEach((next) => apply(state, next));
  return facts;
}
