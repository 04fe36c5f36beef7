import type { PersonId } from '@nenep/contracts';
import { type Language, translate } from '@nenep/messages';
import type { InboxTask } from '@nenep/store';
import type { Names } from '../directory/directory.service.js';
import type { Vocabulary } from '../directory/vocabulary.js';
import { writtenMoment, writtenPeriod } from '../http/moments.js';
import type { TaskSummary } from './task.schema.js';

/** For whom, and in whose words, a task is shown. */
export interface Showing {
  caller: PersonId | null;
  language: Language;
  nameOf: Names;
  words: Vocabulary;
}

export function taskSummaryOf(task: InboxTask, showing: Showing): TaskSummary {
  const { stream, key, cycle, period, step, kind, state, version, openedAt, dueAt } = task;
  return {
    id: task._id,
    stream,
    key,
    cycle,
    period,
    step,
    kind,
    title: titleOf(task, showing),
    state,
    version,
    unit: task.unit ?? null,
    subject: task.subject ? showing.nameOf(task.subject) : null,
    openedAt,
    dueAt,
    due: writtenMoment(dueAt, showing.words.zone),
    overdue: task.overdueSince !== undefined && state !== 'DONE',
    capacity: capacityOf(task, showing.caller),
  };
}

export function titleOf(
  { kind, period, subject }: Pick<InboxTask, 'kind' | 'period' | 'subject'>,
  { language, nameOf }: Pick<Showing, 'language' | 'nameOf'>,
): string {
  return translate(language, `tasks.titles.${kind}`, {
    period: writtenPeriod(period),
    subject: subject ? nameOf(subject).name : '',
  });
}

/** Why the task is where it is, for whoever looks at it. */
export function whyOf(task: InboxTask, { caller, language }: Showing): string {
  const capacity = capacityOf(task, caller);
  const climbed = task.escalations.some(({ holders }) => holders.some((each) => each === caller));
  const reason = {
    ASSIGNEE: task.because,
    TAKE_OVER: 'ESCALATED',
    NONE: climbed ? 'ESCALATED' : 'OTHER',
  } as const;
  return translate(language, `tasks.why.${reason[capacity]}`, { clause: task.clause });
}

function capacityOf({ assignees, entitled }: InboxTask, caller: PersonId | null) {
  if (caller === null || !entitled.includes(caller)) return 'NONE';
  return assignees.includes(caller) ? 'ASSIGNEE' : 'TAKE_OVER';
}
