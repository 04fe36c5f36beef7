import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@nenep/audit';
import { cycleSnapshot, type CycleSnapshot, type ExpectedPeriod } from '@nenep/contracts';
import fc from 'fast-check';
import { tayninh } from '../tayninh.fixture.js';
import { divideIntoParts, PEOPLE_PER_PART } from './divide.js';
import { resolvePeriod } from './resolve-period.js';

const may: ExpectedPeriod = {
  cycle: 'monthly-evaluation',
  clause: 'II.1b',
  period: '2021-05',
  opensAt: '2021-05-19T17:00:00.000Z',
  catchUp: 'OPEN_AS_IS',
};
const template = resolvePeriod(tayninh(), may, { version: 1, asOf: '2021-05-20' });

/** The cycle of May with units of these sizes instead of its own. */
function cycleOf(sizes: readonly number[]): CycleSnapshot {
  const people = sizes.flatMap((size, unit) =>
    Array.from({ length: size }, (_, index) => ({
      person: `u${unit}-p${index}`,
      unit: `u${unit}`,
      reviewers: [`u${unit}-p0`],
      reviewerRole: 'UNIT_HEAD',
    })),
  );
  return {
    ...template,
    people,
    units: sizes.map((_, unit) => ({ unit: `u${unit}`, holders: {} })),
  };
}

const houses = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 });
const limits = fc.integer({ min: 1, max: 40 });

describe('a cycle of more people than one workflow holds', () => {
  it('is divided so that everybody is in one part, in the order of the units', () => {
    fc.assert(
      fc.property(houses, limits, (sizes, limit) => {
        const snapshot = cycleOf(sizes);
        const { whole, parts } = divideIntoParts(snapshot, limit);
        if (parts.length === 0) return;
        expect(parts.flatMap((part) => part.snapshot.people)).toEqual(snapshot.people);
        expect(parts.flatMap((part) => part.snapshot.units)).toEqual(snapshot.units);
        expect(whole.parts?.flatMap(({ people }) => people)).toEqual(
          snapshot.people.map(({ person }) => person),
        );
        expect([whole.people, whole.units]).toEqual([[], []]);
      }),
    );
  });

  it('keeps each unit whole, and no part above the limit unless it is one unit alone', () => {
    fc.assert(
      fc.property(houses, limits, (sizes, limit) => {
        for (const { snapshot } of divideIntoParts(cycleOf(sizes), limit).parts) {
          const { people, units } = snapshot;
          expect(people.length <= limit || units.length === 1).toBe(true);
          expect(new Set(people.map(({ unit }) => unit))).toEqual(
            new Set(units.map(({ unit }) => unit)),
          );
        }
      }),
    );
  });

  it('has as few parts as there can be, and none larger than it must be for that', () => {
    fc.assert(
      fc.property(houses, limits, (sizes, limit) => {
        const { parts } = divideIntoParts(cycleOf(sizes), limit);
        if (parts.length === 0) return;
        expect(parts.length).toBe(fewest(sizes, limit));
        const joined = parts.filter(({ snapshot }) => snapshot.units.length > 1);
        const largest = Math.max(0, ...joined.map(({ snapshot }) => snapshot.people.length));
        if (largest > 0) expect(fewest(sizes, largest - 1)).toBeGreaterThan(parts.length);
      }),
    );
  });

  it('is always divided alike, and each part is bound by its digest', () => {
    fc.assert(
      fc.property(houses, limits, (sizes, limit) => {
        const divided = divideIntoParts(cycleOf(sizes), limit);
        expect(divideIntoParts(cycleOf(sizes), limit)).toEqual(divided);
        expect(divided.whole.parts?.map(({ snapshot }) => snapshot) ?? []).toEqual(
          divided.parts.map(({ snapshot }) => digestOf(snapshot)),
        );
        expect(cycleSnapshot.parse(divided.whole)).toEqual(divided.whole);
      }),
    );
  });

  it('of 20,000 people in 400 units has ten parts of 2,000', () => {
    const { parts } = divideIntoParts(cycleOf(Array<number>(400).fill(50)));
    expect(parts.map(({ snapshot }) => snapshot.people.length)).toEqual(
      Array<number>(10).fill(2_000),
    );
  });
});

describe('a cycle that one workflow holds', () => {
  it.each([
    ['as many people as a part may have', [1_000, 1_000]],
    ['one unit that is larger, since units stay whole', [PEOPLE_PER_PART + 1]],
  ])('is not divided: %s', (_, sizes) => {
    const snapshot = cycleOf(sizes);
    expect(divideIntoParts(snapshot)).toEqual({ whole: snapshot, parts: [] });
  });
});

/** By trying every place of the last cut: how few groups hold units of these sizes. */
function fewest(sizes: readonly number[], limit: number): number {
  const best = [0];
  for (let end = 1; end <= sizes.length; end += 1) {
    const ways = Array.from({ length: end }, (_, start) => {
      const people = sizes.slice(start, end).reduce((sum, size) => sum + size, 0);
      const holds = people <= limit || end - start === 1;
      return holds ? (best[start] as number) + 1 : Infinity;
    });
    best.push(Math.min(...ways));
  }
  return best[sizes.length] as number;
}
