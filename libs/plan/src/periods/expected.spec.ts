import { describe, expect, it } from '@jest/globals';
import { cycleOf, type LoadedPlan } from '../loaded.js';
import { loadPlan } from '../load.js';
import { resolvePeriod } from '../resolve/resolve-period.js';
import { replacingAll, tayninh, tayninhFiles } from '../tayninh.fixture.js';
import { expectedPeriods, omittedPeriods, plannedPeriod } from './expected.js';

type Edit = readonly [from: string, to: string];

/** The plan of Tây Ninh in another rhythm, its steps following the opening day by day. */
const DAYS = ['25 }', '28 }', '2, month: NEXT }', '5, month: NEXT }'];
function inRhythm(every: string, opens: string, ...more: Edit[]): LoadedPlan {
  const dues = DAYS.map((day, index): Edit => [
    `due: { day: ${day}`,
    `due: { workingDays: ${index + 1}, after: OPENING }`,
  ]);
  const edits: Edit[] = [
    ['every: MONTH', `every: ${every}`],
    ['opens: { day: 20 }', `opens: ${opens}`],
  ];
  return tayninh('plan', replacingAll(...edits, ...dues, ...more));
}

const ids = (loaded: LoadedPlan) => expectedPeriods(loaded).map(({ period }) => period);
const CYCLE = 'monthly-evaluation';
const DECIDED = "reason: { vi: Nghỉ hè, en: Summer }, reference: 'CV 12'";

describe('every rhythm is expected by the keeper and resolved into a cycle', () => {
  it.each([
    ['WEEK', '{ weekday: 5 }', 36, '2021-w17'],
    ['{ weeks: 2 }', '{ weekday: 5 }', 18, '2021-w17'],
    ['HALF_MONTH', '{ days: 0, after: PERIOD_END }', 17, '2021-04-b'],
    ['MONTH', '{ workingDay: LAST }', 9, '2021-04'],
    ['{ months: 2 }', '{ day: 20 }', 4, '2021-05'],
    ['QUARTER', '{ day: 20 }', 3, '2021-q2'],
    ['HALF_YEAR', '{ day: 20 }', 2, '2021-h1'],
    ['YEAR', '{ day: 1, month: 12 }', 1, '2021'],
    ['{ years: 2 }', '{ day: 1, month: 12 }', 1, '2021'],
    ['{ years: ODD }', '{ day: 1, month: 12 }', 1, '2021'],
    ['{ month: [1, 2], of: QUARTER }', '{ day: 20 }', 5, '2021-05'],
    ['{ series: 3 }', '{ days: 5, before: PERIOD_END }', 3, '2021-1-of-3'],
    ['{ dates: [2021-09-30, 2021-06-15] }', '{ days: 0, after: PERIOD_START }', 2, '2021-06-15'],
  ])('%s', (every, opens, count, first) => {
    const loaded = inRhythm(every, opens);
    const expected = expectedPeriods(loaded);
    expect([expected.length, expected[0]?.period]).toEqual([count, first]);
    for (const period of expected) {
      const { steps, opensAt } = resolvePeriod(loaded, period, { version: 1, asOf: '2021-06-01' });
      expect(opensAt).toBe(period.opensAt);
      const due = steps.flatMap(({ due }) => due ?? []);
      expect(due).toEqual(due.toSorted());
    }
  });

  it('an event of the plan', () => {
    const events: Edit = [
      'scales:',
      'events: { congress: { title: { vi: Họp, en: Meeting }, dates: [2021-06-02] } }\nscales:',
    ];
    const loaded = inRhythm('{ event: congress }', '{ days: 3, after: PERIOD_END }', events);
    expect(expectedPeriods(loaded)).toMatchObject([
      { period: '2021-06-02', opensAt: '2021-06-04T17:00:00.000Z' },
    ]);
  });

  it('on demand: nothing by itself, and a period on the day on which it is asked for', () => {
    const loaded = inRhythm('ON_DEMAND', '{ days: 0, after: PERIOD_START }');
    expect(ids(loaded)).toEqual([]);
    expect(plannedPeriod(loaded, cycleOf(loaded, CYCLE), '2021-07-06')).toMatchObject({
      from: '2021-07-06',
      opening: '2021-07-06',
    });
  });
});

describe('a period', () => {
  it('takes its figures from a window of its own, which may begin in the year before', () => {
    const window: Edit = [
      'catchUp:',
      'dataWindow: { from: { day: 16, month: 12, year: PREVIOUS }, to: { day: 15, month: 12 } }\n    catchUp:',
    ];
    const loaded = inRhythm('YEAR', '{ day: 1, month: 12 }', window);
    const [year] = expectedPeriods(loaded);
    expect(resolvePeriod(loaded, year!, { version: 1, asOf: '2021-12-01' }).period).toEqual({
      id: '2021',
      from: '2021-01-01',
      to: '2021-12-31',
      window: { from: '2020-12-16', to: '2021-12-15' },
    });
  });

  it('opens at an hour, or rolls, where the plan says so', () => {
    const loaded = inRhythm('MONTH', "{ day: 20, at: '08:00', roll: FORWARD }");
    const june = expectedPeriods(loaded).find(({ period }) => period === '2021-06');
    expect(june?.opensAt).toBe('2021-06-21T01:00:00.000Z');
  });

  it('can be skipped, merged into another, or opened on another day', () => {
    const overrides: Edit = [
      'catchUp:',
      `overrides:
      - { period: 2021-07, skip: true, ${DECIDED} }
      - { period: 2021-09, merge: [2021-08], ${DECIDED} }
      - { period: 2021-10, opens: 2021-10-25, ${DECIDED} }
    catchUp:`,
    ];
    const loaded = inRhythm('MONTH', '{ day: 20 }', overrides);
    const cycle = cycleOf(loaded, CYCLE);
    expect(ids(loaded)).toEqual(['2021-05', '2021-06', '2021-09', '2021-10', '2021-11', '2021-12']);
    const decided = { reason: { vi: 'Nghỉ hè', en: 'Summer' }, reference: 'CV 12' };
    expect(omittedPeriods(loaded)).toMatchObject([
      { cycle: CYCLE, period: '2021-07', mergedInto: null, ...decided },
      { cycle: CYCLE, period: '2021-08', mergedInto: '2021-09', ...decided },
    ]);
    expect(plannedPeriod(loaded, cycle, '2021-09')).toMatchObject({
      from: '2021-08-01',
      to: '2021-09-30',
    });
    expect(plannedPeriod(loaded, cycle, '2021-10').opening).toBe('2021-10-25');
  });
});

describe('a plan whose span is no calendar year', () => {
  it('expects what opens within it, over the turn of years', () => {
    const loaded = inRhythm('QUARTER', '{ day: 20 }', [
      'from: 2021-04-28, to: 2021-12-31',
      'from: 2021-04-28, to: 2023-03-31',
    ]);
    expect(ids(loaded)).toEqual([
      ...['2021-q2', '2021-q3', '2021-q4', '2022-q1', '2022-q2', '2022-q3', '2022-q4', '2023-q1'],
    ]);
  });

  it('is warned of where it reaches beyond the plan that it carries out', () => {
    const parent: Edit = [
      'document:',
      'parent: { title: { vi: Kế hoạch tỉnh, en: Provincial plan }, number: 05-KH, validity: { from: 2021-01-01, to: 2021-11-30 } }\ndocument:',
    ];
    const result = loadPlan(tayninhFiles('plan', replacingAll(parent)));
    expect(result.ok && result.warnings.map(({ code }) => code)).toContain('beyond-parent');
  });
});
