import {
  type AnyVerb,
  isLadderVerb,
  ladderVerb,
  type LadderVerb,
  type PersonId,
  POWERS,
  type TaskKey,
  type Verb,
  VERBS,
} from '@nenep/contracts';
import type { Form } from '@nenep/plan';
import type { InboxTask } from '@nenep/store';
import type { VerbNow } from './task.schema.js';

type Here = Pick<
  InboxTask,
  'kind' | 'state' | 'subject' | 'entitled' | 'stream' | 'key' | 'signedBy'
>;
type Beside = Pick<InboxTask, 'kind' | 'state' | 'subject' | 'key' | 'decidedBy' | 'verb'>;

/**
 * What the caller may do with a task now, as far as the inbox knows; the workflow judges in the
 * end. `cycle` holds the other tasks of its cycle that matter.
 */
export function verbsNow(task: Here, cycle: readonly Beside[], caller: PersonId | null): Verb[] {
  if (caller === null || !task.entitled.includes(caller)) return [];
  if (task.signedBy?.includes(caller)) return [];
  if (isOwnWork(task, cycle, caller) || !isAnswerable(task, cycle)) return [];
  const canReturn = targetsOf(task, cycle).length > 0;
  return VERBS[task.kind].filter((verb) => verb !== 'return' || canReturn);
}

/** What the caller may do about late work of others, since it climbed to a rung that they hold. */
export function ladderVerbsNow(
  task: Pick<InboxTask, 'state' | 'subject' | 'assignees' | 'escalations'>,
  caller: PersonId | null,
): LadderVerb[] {
  if (caller === null || task.state !== 'OPEN') return [];
  if (task.subject === caller || task.assignees.includes(caller)) return [];
  const may = task.escalations
    .filter(({ holders }) => holders.includes(caller))
    .flatMap((escalation) => escalation.may);
  return ladderVerb.options.filter((verb) => may.includes(POWERS[verb]));
}

/** Which tasks a return from here may send back: those that are done and come before. */
export function targetsOf(task: Here, cycle: readonly Beside[]): TaskKey[] {
  return cycle
    .filter((other) => other.state === 'DONE' && other.verb !== 'return')
    .filter((other) => isBefore(other, task))
    .map(({ key }) => key);
}

function isBefore(other: Beside, task: Here): boolean {
  switch (task.kind) {
    case 'review':
      return other.kind === 'self-evaluation' && other.subject === task.subject;
    case 'consolidation':
      return other.kind === 'review';
    case 'approval':
      return other.kind === 'consolidation';
    case 'self-evaluation':
    case 'publication':
      return false;
  }
}

/** Nobody judges themselves, nobody approves what they consolidated. */
function isOwnWork(task: Here, cycle: readonly Beside[], caller: PersonId): boolean {
  if (task.kind === 'review') return task.subject === caller;
  if (task.kind !== 'approval') return false;
  return cycle.some(({ kind, decidedBy }) => kind === 'consolidation' && decidedBy === caller);
}

/** What was declared missing can still come, until somebody has judged without it. */
function isAnswerable(task: Here, cycle: readonly Beside[]): boolean {
  if (task.state !== 'GAP') return task.state === 'OPEN';
  return cycle.some(
    ({ kind, subject, state }) => kind === 'review' && subject === task.subject && state === 'OPEN',
  );
}

/** What must come with a verb: reasons with a return and what the ladder decides, with others what the form asks for. */
export function needsOf(verb: AnyVerb, { fields }: Pick<Form, 'fields'>): VerbNow['needs'] {
  if (verb === 'return' || isLadderVerb(verb)) return 'REASONS';
  return fields.some(({ required }) => required) ? 'ANSWERS' : 'NOTHING';
}
