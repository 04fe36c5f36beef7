/** Several measurements of one thing: what to expect of it, and how far it strayed. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  samples: number;
}

/**
 * The value that so many per cent of the values do not exceed (nearest rank).
 * @param share between 0 and 100
 * @throws RangeError where there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((share / 100) * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new RangeError('Nothing was measured.');
  return value;
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const upper = percentile(values, 50.0001);
  return values.length % 2 === 1 ? upper : (percentile(values, 50) + upper) / 2;
}

export function spread(values: readonly number[]): Spread {
  return {
    median: median(values),
    least: Math.min(...values),
    most: Math.max(...values),
    samples: values.length,
  };
}

/**
 * What was measured over what it is measured beside, pair by pair: each pair was taken under the
 * same noise, so that the spread of their ratios is smaller than that of either.
 */
export function ratios(measured: readonly number[], beside: readonly number[]): Spread {
  if (measured.length !== beside.length) throw new RangeError('Ratios are of pairs.');
  return spread(measured.map((value, index) => value / (beside[index] as number)));
}

/** How long single things took, in milliseconds. */
export interface Latency {
  p50: number;
  p95: number;
  p99: number;
  most: number;
}

export function latency(milliseconds: readonly number[]): Latency {
  return {
    p50: percentile(milliseconds, 50),
    p95: percentile(milliseconds, 95),
    p99: percentile(milliseconds, 99),
    most: percentile(milliseconds, 100),
  };
}
