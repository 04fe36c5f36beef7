import type { ExpectedPeriod, FactData, Instant } from '@nenep/contracts';

/**
 * What becomes of a period: it is opened, perhaps with dates planned anew, or it was missed, or
 * skipped by somebody's order.
 */
export type Opening =
  | { open: true; replan: boolean }
  | { open: false; missed: FactData<'period.missed'>['reason'] }
  | { open: false; skipped: FactData<'period.skipped'>['reason'] };

/** An opening this much after its moment was not on time: something was down. */
const LATE_MS = 24 * 60 * 60 * 1_000;

/**
 * What becomes of a period whose moment has come, and may have passed long ago: before the plan
 * was put to work it was missed; later the plan's own `catchUp` says (law 5). `paused` says that it
 * came due while the plan was paused, and not while nothing ran.
 */
export function catchUp(
  period: ExpectedPeriod,
  { activatedAt, now, paused = false }: { activatedAt: Instant; now: Instant; paused?: boolean },
): Opening {
  if (isLate(period, activatedAt)) return { open: false, missed: 'BEFORE_ACTIVATION' };
  if (!isLate(period, now)) return { open: true, replan: false };
  if (period.catchUp !== 'RECORD_MISSED') {
    return { open: true, replan: period.catchUp === 'OPEN_REPLANNED' };
  }
  return paused
    ? { open: false, skipped: 'WHILE_PAUSED' }
    : { open: false, missed: 'MISSED_WHILE_DOWN' };
}

/** Whether an opening at that moment is not on time any more. */
export function isLate({ opensAt }: Pick<ExpectedPeriod, 'opensAt'>, at: Instant): boolean {
  return Date.parse(at) - Date.parse(opensAt) > LATE_MS;
}
