/** What was measured, and when, in minutes since the beginning. */
export interface Point {
  minutes: number;
  value: number;
}

/** How something went over the second half, when all that is made once has been made. */
export interface Trend {
  /** The middle of what was measured in the second half. */
  median: number;
  /** How much it grows an hour, in the unit of what was measured. */
  perHour: number;
  flat: boolean;
}

/**
 * Flat is what grows by no more an hour than a tenth of its middle, and than `slack` where that is
 * more: what is small moves by as much from one collection of garbage to the next.
 */
export function trendOf(points: readonly Point[], slack: number): Trend {
  const middle = (points.at(-1)?.minutes ?? 0) / 2;
  const late = points.filter(({ minutes }) => minutes >= middle);
  const median = medianOf(late.map(({ value }) => value));
  const perHour = slopeOf(late) * 60;
  return { median, perHour, flat: perHour <= Math.max(median / 10, slack) };
}

/** Theil–Sen: the middle of all slopes between two points, which a few odd ones do not move. */
export function slopeOf(points: readonly Point[]): number {
  const slopes = points.flatMap((a, index) =>
    points
      .slice(index + 1)
      .filter((b) => b.minutes > a.minutes)
      .map((b) => (b.value - a.value) / (b.minutes - a.minutes)),
  );
  return medianOf(slopes);
}

/** Zero where nothing was measured. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
