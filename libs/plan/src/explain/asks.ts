import { dateAt } from '@nenep/calendar';
import type { CycleSnapshot, PersonId, PinnedPerson, PinnedStep } from '@nenep/contracts';
import { reminderAt } from '@nenep/domain';
import type { Ask } from './ask.js';
import type { DatedStep } from './dates.js';

/** What a step of a cycle asks, person by person in the order of the organization's file. */
export function asksOf(snapshot: CycleSnapshot, dated: DatedStep): Ask[] {
  switch (dated.step.kind) {
    case 'self-evaluation':
      return snapshot.people.map(({ person, unit }) => {
        const about = [{ unit, people: [person] }];
        return ask(snapshot, dated, { person, role: null, others: [], needed: 'ONE', about });
      });
    case 'review':
      return reviews(snapshot.people).map((review) => ask(snapshot, dated, review));
    case 'consolidation':
    case 'approval':
    case 'publication':
      return ofTheWhole(snapshot, dated.step).map((whole) => ask(snapshot, dated, whole));
  }
}

type Whom = Pick<Ask, 'person' | 'role' | 'others' | 'needed' | 'about'>;

/** Each reviewer once for those whom they judge in one capacity beside the same others. */
function reviews(people: readonly PinnedPerson[]): Whom[] {
  const found = new Map<string, Whom>();
  for (const { person, unit, reviewers, reviewerRole } of people) {
    for (const reviewer of reviewers) {
      const others = reviewers.filter((other) => other !== reviewer);
      const key = [reviewer, reviewerRole, ...others].join(' ');
      const asked = { person: reviewer, role: reviewerRole, others, needed: 'ONE' as const };
      const review = found.get(key) ?? { ...asked, about: [] };
      found.set(key, review);
      addTo(review.about, unit, person);
    }
  }
  return [...found.values()];
}

function addTo(about: Ask['about'], unit: string, person: PersonId): void {
  const known = about.find((entry) => entry.unit === unit);
  if (known) known.people.push(person);
  else about.push({ unit, people: [person] });
}

function ofTheWhole({ holders }: CycleSnapshot, { by: role, rule = 'ONE' }: PinnedStep): Whom[] {
  const all = role === null ? [] : (holders[role] ?? []);
  const needed = typeof rule === 'string' ? rule : 'QUORUM';
  return all.map((person) => {
    return { person, role, others: all.filter((other) => other !== person), needed, about: [] };
  });
}

function ask(snapshot: CycleSnapshot, { step, due, dueAt }: DatedStep, whom: Whom): Ask {
  const [first] = snapshot.steps;
  const opens = dateAt(snapshot.calendar, snapshot.opensAt);
  return {
    ...whom,
    cycle: snapshot.cycle,
    period: snapshot.period.id,
    step: step.id,
    kind: step.kind,
    clause: step.clause,
    from: step.id === first?.id ? opens : null,
    nominal: step.nominal,
    due,
    dueAt,
    rolled: step.rolled,
    counted: step.after ? { after: step.after.step, workingDays: step.after.workingDays } : null,
    reminders: step.reminders
      .map((reminder) => reminderAt(snapshot, { dueAt }, reminder))
      .filter((at) => at > snapshot.opensAt && at < dueAt),
  };
}
