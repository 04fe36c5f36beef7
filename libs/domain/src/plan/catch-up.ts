import type { ExpectedPeriod, FactData, Instant } from '@nenep/contracts';

/** What becomes of a period: it is opened, perhaps with dates planned anew, or it was missed. */
export type Opening =
  { open: true; replan: boolean } | { open: false; missed: FactData<'period.missed'>['reason'] };

/** An opening this much after its moment was not on time: something was down. */
const LATE_MS = 24 * 60 * 60 * 1_000;

/**
 * What becomes of a period whose moment has come, and may have passed long ago: before the plan
 * was put to work it was missed; later the plan's own `catchUp` says (law 5).
 */
export function catchUp(
  period: ExpectedPeriod,
  { activatedAt, now }: { activatedAt: Instant; now: Instant },
): Opening {
  if (isLate(period, activatedAt)) return { open: false, missed: 'BEFORE_ACTIVATION' };
  if (!isLate(period, now)) return { open: true, replan: false };
  if (period.catchUp === 'RECORD_MISSED') return { open: false, missed: 'MISSED_WHILE_DOWN' };
  return { open: true, replan: period.catchUp === 'OPEN_REPLANNED' };
}

function isLate({ opensAt }: ExpectedPeriod, at: Instant): boolean {
  return Date.parse(at) - Date.parse(opensAt) > LATE_MS;
}
