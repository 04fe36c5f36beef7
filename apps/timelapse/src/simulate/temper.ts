import type { Instant, PersonId } from '@nenep/contracts';
import type { InboxTask } from '@nenep/store';
import { chance } from './chance.js';

/** How people behave by chance. */
export interface Temper {
  seed: string;
  /** The share of tasks, from 0 to 1, that whoever has them leaves alone whatever happens. */
  silence: number;
}

/** People take up to so much of the time that they have: a little more than all of it. */
const LATEST = 1.05;
/** Who may take over does so within so many days, when they are not silent themselves. */
const TAKE_OVER_DAYS = 2;
const DAY = 86_400_000;

/** Who does a task at a moment, by chance; null where nobody does yet. */
export function whoActs(task: InboxTask, now: Instant, temper: Temper): PersonId | null {
  const able = task.entitled.filter(
    (person) => task.kind === 'self-evaluation' || person !== task.subject,
  );
  return able.find((person) => actsBy(task, person, temper) <= Date.parse(now)) ?? null;
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
