import type { Instant, PersonId } from '@nenep/contracts';
import type { InboxTask } from '@nenep/store';
import { chance } from './chance.js';

/** How people behave by chance. */
export interface Temper {
  seed: string;
  /** The share of tasks, from 0 to 1, that whoever has them leaves alone whatever happens. */
  silence: number;
  /** The share of decisions, from 0 to 1, that send work back for correction instead. */
  returns: number;
}

/** People take up to so much of the time that they have: a little more than all of it. */
const LATEST = 1.05;
/** Who may take over does so within so many days, when they are not silent themselves. */
const TAKE_OVER_DAYS = 2;
const DAY = 86_400_000;

/** Who does a task at a moment, by chance; null where nobody does yet. */
export function whoActs(task: InboxTask, now: Instant, temper: Temper): PersonId | null {
  const able = task.entitled
    .filter((person) => task.kind === 'self-evaluation' || person !== task.subject)
    .filter((person) => !task.signedBy?.includes(person));
  return able.find((person) => actsBy(task, person, temper) <= Date.parse(now)) ?? null;
}

/** Whether a person who decides a task sends work back, where there is work to send back. */
export function sendsBack(task: InboxTask, person: PersonId, { seed, returns }: Temper): boolean {
  return chance('return', seed, task._id, task.version, person) < returns;
}

/** When a person does a task by chance: in milliseconds, never where they stay silent. */
function actsBy(task: InboxTask, person: PersonId, { seed, silence }: Temper): number {
  const about = [seed, task._id, task.version, person] as const;
  if (chance('silent', ...about) < silence) return Number.POSITIVE_INFINITY;
  const share = chance('when', ...about);
  if (task.assignees.includes(person)) {
    const opened = Date.parse(task.openedAt);
    return opened + share * LATEST * (Date.parse(task.dueAt) - opened);
  }
  const told = task.escalations.find(
    ({ holders, may }) => may.includes('TAKE_OVER') && holders.includes(person),
  );
  return told ? Date.parse(told.at) + share * TAKE_OVER_DAYS * DAY : Number.POSITIVE_INFINITY;
}
