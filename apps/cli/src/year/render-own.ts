import { type Ask, dateInWords, type StandBy } from '@nenep/plan';
import { showMoment } from '../output/dates.js';
import { aboutInWords, holdersInWords, headOf, hourOf, type Telling } from './words.js';

/** What is asked of one person on a day, told to that person. */
export function renderOwnAsks(telling: Telling, asks: readonly Ask[]): string[] {
  return asks.flatMap((ask) => [`  ${ownAsk(telling, ask)}`, ...particulars(telling, ask)]);
}

/** What will be asked of one person in one sentence: `Nộp bản tự đánh giá – kỳ 2021-05, …`. */
export function ownAsk(telling: Telling, ask: Ask): string {
  const { say } = telling;
  const { kind, period, clause, about } = ask;
  const params = { number: headOf(about), about: aboutInWords(telling, about) };
  const text = say('year.explain.yours', {
    ask: say(`year.explain.you.${kind}`, params),
    period,
    clause,
  });
  const time = hourOf(telling, ask);
  return time ? `${time} ${text}` : text;
}

/** In what capacity, with whom, why on that day, and when it is reminded of. */
export function particularsOf(telling: Telling, ask: Ask): string[] {
  const { say, names, language, zone } = telling;
  const { role, others, needed, reminders } = ask;
  const why = dateInWords(ask, names, language);
  const moments = reminders.map((at) => showMoment(at, zone)).join(', ');
  return [
    ...(role === null ? [] : [say('year.explain.as', { role: names.role(role) })]),
    ...(others.length > 0
      ? [say(`year.explain.withOthers.${needed}`, { people: holdersInWords(telling, ask) })]
      : []),
    ...(moments ? [say('year.explain.reminders', { moments })] : []),
    ...(why ? [why] : []),
  ];
}

function particulars(telling: Telling, ask: Ask): string[] {
  return particularsOf(telling, ask).map((line) => `      ${line}`);
}

/** What climbs to a person if others are late. */
export function renderStandBys(telling: Telling, standBys: readonly StandBy[]): string {
  const { say, names, zone } = telling;
  const lines = standBys.map(({ cycle, period, step, role, may, at, units }) => {
    const text = say('year.explain.climbs', {
      time: showMoment(at, zone),
      step: names.step(cycle, step),
      period,
      role: names.role(role),
      may: may.map((what) => say(`facts.may.${what}`)).join(', '),
    });
    const of = units.map(names.unit).join(', ');
    return `  ${of ? say('year.explain.climbsUnits', { text, units: of }) : text}`;
  });
  return [say('year.explain.standBy'), ...lines].join('\n');
}
