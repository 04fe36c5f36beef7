import { dateAt } from '@nenep/calendar';
import type { Fact, FactData, LocalDate, PersonId, WorkingCalendar } from '@nenep/contracts';

/** What a year asked of one person, and what they did. */
export interface PersonLoad {
  person: PersonId;
  /** Tasks that were theirs to do, alone or as any one of several. */
  asked: number;
  decided: number;
  late: number;
  /** How often work that they had done came back to them for correction. */
  returned: number;
  /** Of what they decided, that which was another's and they took over. */
  takenOver: number;
  reminded: number;
  /** How often late work of others climbed to them. */
  escalatedTo: number;
  /** The day on which most was due from them. */
  busiest: { date: LocalDate; due: number } | null;
}

/** Everybody who was asked for or did anything, those with most to do first. */
export function loads(calendar: WorkingCalendar, facts: readonly Fact[]): PersonLoad[] {
  const people = new Map<PersonId, Counted>();
  const assignees = new Map<string, PersonId[]>();
  const of = (person: PersonId) => {
    const known = people.get(person) ?? countedFrom(person);
    people.set(person, known);
    return known;
  };
  for (const fact of facts) {
    const stream = [fact.cycle, fact.period].join(' ');
    if (fact.type === 'tasks.opened') {
      const due = dateAt(calendar, new Date(Date.parse(fact.data.dueAt) - 1).toISOString());
      for (const task of fact.data.tasks) {
        assignees.set(`${stream} ${task.task}`, task.assignees);
        for (const person of task.assignees) ask(of(person), due, fact.data.because);
      }
    } else if (fact.type === 'task.decided') {
      const load = of(fact.actor);
      load.decided += 1;
      load.late += Number(fact.data.late);
      const theirs = assignees.get(`${stream} ${fact.task}`)?.includes(fact.actor);
      load.takenOver += Number(!theirs);
    } else if (fact.type === 'step.reminded') {
      for (const person of fact.data.assignees) of(person).reminded += 1;
    } else if (fact.type === 'step.escalated') {
      for (const person of fact.data.holders) of(person).escalatedTo += 1;
    }
  }
  return [...people.values()]
    .map(({ days, ...load }) => ({ ...load, busiest: busiest(days) }))
    .toSorted((a, b) => b.asked - a.asked || (a.person < b.person ? -1 : 1));
}

type Counted = Omit<PersonLoad, 'busiest'> & { days: Map<LocalDate, number> };

function countedFrom(person: PersonId): Counted {
  const none = {
    asked: 0,
    decided: 0,
    late: 0,
    returned: 0,
    takenOver: 0,
    reminded: 0,
    escalatedTo: 0,
  };
  return { person, ...none, days: new Map() };
}

function ask(load: Counted, due: LocalDate, because: FactData<'tasks.opened'>['because']): void {
  load.asked += 1;
  load.returned += Number(because === 'RETURNED');
  load.days.set(due, (load.days.get(due) ?? 0) + 1);
}

function busiest(days: ReadonlyMap<LocalDate, number>): PersonLoad['busiest'] {
  return [...days].reduce<PersonLoad['busiest']>(
    (most, [date, due]) => (!most || due > most.due ? { date, due } : most),
    null,
  );
}
