import { type Ask, dateInWords, type PeriodAhead, type YearAhead } from '@nenep/plan';
import { groupBy } from './group-by.js';
import { renderOwnAsks } from './render-own.js';
import { aboutInWords, holdersInWords, dayTitle, headOf, hourOf, type Telling } from './words.js';

/** A year day by day: what opens, and what is due from whom. `own` is the person it is told to. */
export function renderDays(telling: Telling, year: YearAhead, own?: string): string {
  const openings = own === undefined ? year.periods : [];
  const days = new Set([...openings.map(({ opens }) => opens), ...year.asks.map(({ due }) => due)]);
  return [...days]
    .toSorted()
    .map((day) =>
      [
        dayTitle(telling, day),
        ...openings.filter(({ opens }) => opens === day).map((period) => opening(telling, period)),
        ...dueOn(telling, year.asks, day, own),
      ].join('\n'),
    )
    .join('\n\n');
}

function opening({ say, names }: Telling, { cycle, ...period }: PeriodAhead): string {
  const { clause, people, units } = period;
  const params = { period: period.period, cycle: names.cycle(cycle), clause, people, units };
  return `  ${say('year.explain.opens', params)}`;
}

function dueOn(telling: Telling, asks: readonly Ask[], day: string, own?: string): string[] {
  const due = asks.filter((ask) => ask.due === day);
  if (own !== undefined) return renderOwnAsks(telling, due);
  const steps = groupBy(due, ({ cycle, period, step, dueAt }) =>
    [cycle, period, step, dueAt].join(' '),
  );
  return [...steps.values()].flatMap((ofStep) => stepDue(telling, ofStep));
}

function stepDue(telling: Telling, asks: readonly Ask[]): string[] {
  const [first] = asks;
  if (!first) return [];
  const { say, names, language } = telling;
  const { cycle, period, clause } = first;
  const time = hourOf(telling, first);
  const params = { step: names.step(cycle, first.step), period, clause };
  const title = time
    ? say('year.explain.dueAt', { ...params, time })
    : say('year.explain.due', params);
  const why = dateInWords(first, names, language);
  return [
    `  ${title}`,
    ...(why ? [`    (${why})`] : []),
    ...whoDoes(telling, asks).map((line) => `    ${line}`),
  ];
}

function whoDoes(telling: Telling, asks: readonly Ask[]): string[] {
  if (asks[0]?.kind === 'self-evaluation') return everybody(telling, asks);
  // What is asked of each of several who hold a role is told once.
  const once = groupBy(asks, ({ person, others, about, role }) =>
    JSON.stringify([role, [person, ...others].toSorted(), about]),
  );
  return [...once.values()].flatMap(([ask]) => (ask ? [doer(telling, ask)] : []));
}

function everybody({ say, names }: Telling, asks: readonly Ask[]): string[] {
  const units = groupBy(asks, ({ about }) => about[0]?.unit ?? '');
  return [...units].map(([unit, members]) =>
    say('year.explain.everybody', {
      unit: names.unit(unit),
      number: members.length,
      people: members.map(({ person }) => names.person(person)).join(', '),
    }),
  );
}

function doer(telling: Telling, ask: Ask): string {
  const { say, names } = telling;
  const { person, role, others, needed, about } = ask;
  const number = headOf(about);
  const params = {
    person: names.person(person),
    people: holdersInWords(telling, ask),
    role: role === null ? '' : names.role(role),
    number,
    about: aboutInWords(telling, about),
  };
  if (number > 0)
    return say(`year.explain.${others.length > 0 ? 'reviewsAny' : 'reviews'}`, params);
  if (others.length === 0) return say('year.explain.does', params);
  return say(`year.explain.doTogether.${needed}`, params);
}
