import type { Spread } from '../figures/figures.js';

/** Three significant digits are all that a bench knows: `0.874`, `9.11`, `71.6`, `1043`. */
export function number(value: number): string {
  if (value === 0) return '0';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** `2.5 (2.31–2.62)`: the median, and the least and the most that was measured. */
export function spreadText({ median, least, most }: Spread): string {
  return `${number(median)} (${number(least)}–${number(most)})`;
}

/** `4.2 / 9.1 / 15`, in milliseconds. */
export function latencyText({ p50, p95, p99 }: { p50: number; p95: number; p99: number }): string {
  return [p50, p95, p99].map(number).join(' / ');
}
