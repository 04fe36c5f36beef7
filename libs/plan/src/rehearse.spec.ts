import { addDays, isWorkingDay, yearOf } from '@nenep/calendar';
import { cycleSnapshot } from '@nenep/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  expectedPeriods,
  rehearse,
  resolvePeriod,
  toPlanVersion,
  uncoveredYears,
} from './index.js';
import { tayninh } from './tayninh.fixture.js';

const real = tayninh();
const rehearsed = (today: string) =>
  rehearse(real, {
    organization: 'tayninh-dien-tap',
    organizationName: { vi: 'Tỉnh đoàn Tây Ninh (diễn tập)', en: 'Tây Ninh (rehearsal)' },
    today,
  });

/** The first period of a rehearsal, opened at once as the keeper does. */
function firstPeriod(today: string) {
  const plan = rehearsed(today);
  const [expected] = expectedPeriods(plan);
  if (!expected) throw new Error(`Nothing is expected on ${today}`);
  return {
    plan,
    expected,
    snapshot: resolvePeriod(plan, expected, { version: 1, asOf: today, replanFrom: today }),
  };
}

function opensAtOnce(today: string): void {
  const { plan, expected, snapshot } = firstPeriod(today);
  expect(expected.period).toBe(today.slice(0, 7));
  expect(cycleSnapshot.parse(snapshot)).toMatchObject({ rehearsal: true, asOf: today });
  expect(snapshot.people).toHaveLength(39);
  let before = today;
  for (const { due } of snapshot.steps) {
    if (!due) continue;
    expect(due > before).toBe(true);
    expect(isWorkingDay(plan.calendar, due)).toBe(true);
    before = due;
  }
}

describe('a rehearsal', () => {
  it('is the same plan in the running year, under an organization of its own and marked', () => {
    const plan = rehearsed('2026-11-24');
    const version = toPlanVersion(plan, { version: 1, firstOpensNow: true });
    expect(version).toMatchObject({
      organization: 'tayninh-dien-tap',
      plan: '2026',
      rehearsal: true,
      digest: real.digest,
      validFrom: '2026-11-24',
      validTo: '2026-12-31',
      firstOpensNow: true,
    });
    expect(version.periods.map(({ period }) => period)).toEqual(['2026-11', '2026-12']);
    expect(real.rehearsal).toBe(false);
  });

  it('re-plans the dates of its first period from today', () => {
    const { snapshot } = firstPeriod('2026-11-24');
    expect(snapshot.steps.map(({ due }) => due)).toEqual([
      '2026-11-30',
      '2026-12-02',
      '2026-12-07',
      '2026-12-09',
      null,
    ]);
  });

  it('opens at once on whatever day it is begun', () => {
    const day = fc.integer({ min: 0, max: 366 * 12 }).map((days) => addDays('2020-01-01', days));
    fc.assert(fc.property(day, opensAtOnce), { numRuns: 60 });
  });

  it('opens at once on every day of a month, and on the edges of every year', () => {
    for (let day = '2026-11-01'; day <= '2026-12-01'; day = addDays(day, 1)) opensAtOnce(day);
    for (let year = 2020; year <= 2032; year += 1) {
      for (const day of ['01-01', '02-28', '12-19', '12-20', '12-21', '12-31']) {
        opensAtOnce(`${year}-${day}`);
      }
    }
  });

  it('says which years its calendar does not know, and goes by weekends there', () => {
    expect(uncoveredYears(rehearsed('2026-11-24'))).toEqual([]);
    expect(uncoveredYears(rehearsed('2027-06-15'))).toEqual([2028]);
    expect(uncoveredYears(rehearsed('2030-06-15'))).toEqual([2030, 2031]);
    expect(yearOf(rehearsed('2030-06-15').plan.validity.to)).toBe(2030);
  });

  it('is plain data, to be stored as it is', () => {
    for (const plan of [real, rehearsed('2026-11-24')]) {
      expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
    }
  });

  it('keeps the people of the first opening, whoever has joined or left since', () => {
    const people = firstPeriod('2026-12-20').snapshot.people.map(({ person }) => person);
    expect(people).toHaveLength(39);
    expect(people).not.toContain('cb-041');
  });
});
