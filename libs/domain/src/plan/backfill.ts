import type { BackfillAnswer, ExpectedPeriod, Instant } from '@nenep/contracts';

/** How a period stands with its keeper: not yet dealt with, opened, or missed or skipped. */
export type PeriodStanding = 'UNDECIDED' | 'OPENED' | 'PASSED_OVER';

/**
 * What comes of a period that somebody asks to be opened after its day. Only what was passed over
 * is opened, so that a period has one cycle, whoever asks and however often.
 */
export function backfillAnswer(
  period: ExpectedPeriod | undefined,
  { standing, now }: { standing: PeriodStanding; now: Instant },
): BackfillAnswer {
  if (standing === 'OPENED') return 'OPENED_BEFORE';
  if (!period) return 'NOT_IN_PLAN';
  if (standing === 'PASSED_OVER') return 'OPENING';
  return period.opensAt > now ? 'TO_COME' : 'DUE';
}

/** Dates that have passed are planned anew, unless the plan opens late cycles as they stand. */
export function isReplannedByBackfill({ catchUp }: ExpectedPeriod): boolean {
  return catchUp !== 'OPEN_AS_IS';
}
