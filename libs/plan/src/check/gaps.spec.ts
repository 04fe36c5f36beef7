import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '@nenep/calendar';
import fc from 'fast-check';
import { firstGap, type Span } from './gaps.js';

const MAY = { from: '2021-05-01', to: '2021-05-31' };
const day = fc.integer({ min: -5, max: 36 }).map((offset) => addDays(MAY.from, offset));
const end = fc.option(day, { nil: undefined });
const spans = fc.array(
  fc
    .tuple(end, end)
    .map(([a, b]): Span => (a && b && a > b ? { from: b, to: a } : { from: a, to: b })),
  { maxLength: 6 },
);

/** The same, looking at each day by itself. */
function dayByDay(held: readonly Span[]) {
  const days = Array.from({ length: daysBetween(MAY.from, MAY.to) + 1 }, (_, at) =>
    addDays(MAY.from, at),
  );
  const vacant = (date: string) =>
    !held.some(({ from = date, to = date }) => from <= date && date <= to);
  const first = days.findIndex(vacant);
  if (first < 0) return null;
  const next = days.slice(first).findIndex((date) => !vacant(date));
  const last = next < 0 ? days.at(-1) : days[first + next - 1];
  return { from: days[first], to: last };
}

describe('the first days on which nobody holds something', () => {
  it('are those that looking at every day finds', () => {
    fc.assert(
      fc.property(spans, (held) => expect(firstGap(held, MAY)).toEqual(dayByDay(held))),
      { numRuns: 300 },
    );
  });

  it('are all of them where nobody ever held it', () => {
    expect(firstGap([], MAY)).toEqual(MAY);
  });
});
