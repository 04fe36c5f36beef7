import type { Ask } from '@nenep/plan';
import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { aboutInWords, headOf, hourOf, type Telling } from './words.js';
import { particularsOf } from './render-own.js';

/**
 * One person's deadlines as an iCalendar: a whole day where the day's end is the deadline, else the
 * moment in UTC, which every calendar shows in its reader's zone. An entry keeps its UID whatever
 * becomes of its date, so that reading the file again moves it. `stamp` is when it was written.
 */
export function icsOf(telling: Telling, person: string, asks: readonly Ask[], stamp: Date): string {
  const { say, names, language, loaded, zone } = telling;
  const calendar = ical({
    name: say('year.ics.name', {
      plan: loaded.plan.title[language],
      person: names.person(person),
    }),
    prodId: { company: 'Nề Nếp', product: 'nenep', language: language.toUpperCase() },
    x: [['X-WR-TIMEZONE', zone]],
  });
  for (const ask of asks) {
    const entry = calendar.createEvent({
      id: uidOf(telling, ask),
      stamp,
      ...timeOf(telling, ask),
      summary: summaryOf(telling, ask),
      description: descriptionOf(telling, ask),
      transparency: ICalEventTransparency.TRANSPARENT,
      status: ask.counted ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
    for (const at of ask.reminders) {
      entry.createAlarm({ type: ICalAlarmType.display, trigger: new Date(at) });
    }
  }
  return calendar.toString();
}

function uidOf({ loaded }: Telling, { cycle, period, step, role, person }: Ask): string {
  const { id, organization } = loaded.plan;
  const capacity = role === null ? [] : [role.toLowerCase()];
  return `${[organization, id, cycle, period, step, ...capacity, person].join('.')}@nenep`;
}

function timeOf(telling: Telling, ask: Ask): { start: Date; allDay: boolean } {
  if (hourOf(telling, ask) !== null) return { start: new Date(ask.dueAt), allDay: false };
  return { start: new Date(`${ask.due}T00:00:00Z`), allDay: true };
}

function summaryOf({ say, names }: Telling, { cycle, step, period }: Ask): string {
  return say('year.ics.summary', { step: names.step(cycle, step), period });
}

function descriptionOf(telling: Telling, ask: Ask): string {
  const { kind, clause, about, period } = ask;
  const params = { number: headOf(about), about: aboutInWords(telling, about) };
  const text = telling.say(`year.explain.you.${kind}`, params);
  return [
    telling.say('year.explain.yours', { ask: text, period, clause }),
    ...particularsOf(telling, { ...ask, reminders: [] }),
  ].join('\n');
}
