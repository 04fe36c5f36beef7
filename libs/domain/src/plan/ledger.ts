import type { ExpectedPeriod, FactData, Instant, StreamId } from '@nenep/contracts';
import { isLate } from './catch-up.js';

/** What the keeper's facts say became of a period. */
export interface DealtWith {
  cycle: string;
  period: string;
  plannedAt: Instant;
  outcome: 'OPENED' | 'MISSED' | 'SKIPPED';
  at: Instant;
  stream?: StreamId;
  replanned?: boolean;
  reason?: FactData<'period.missed' | 'period.skipped'>['reason'];
  backfilled?: boolean;
  closed?: { at: Instant };
}

/** Why a period opened later than planned. */
export type LateBecause = 'ON_REQUEST' | 'WHILE_PAUSED' | 'NOT_RUNNING' | 'REHEARSAL';

/** A line of the ledger: a period that the plan says is due, against what came of it. */
export interface LedgerLine {
  cycle: string;
  period: string;
  /** As the period was planned when it was dealt with, else as the version in force plans it. */
  opensAt: Instant;
  standing: 'TO_COME' | 'DUE' | 'OPEN' | 'CLOSED' | 'MISSED' | 'SKIPPED';
  /** Whether the version in force still has it. */
  inPlan: boolean;
  openedAt: Instant | null;
  closedAt: Instant | null;
  /** Seconds between the planned and the actual opening; null where it did not open. */
  lateSeconds: number | null;
  lateBecause: LateBecause | null;
  became: DealtWith | null;
}

export interface LedgerContext {
  now: Instant;
  rehearsal: boolean;
  /** When the plan was paused; the last may last until now. */
  pauses: readonly { from: Instant; to: Instant | null }[];
}

/**
 * Compares what a version of a plan expects with what its keeper did, in order of opening. What was
 * opened under an earlier version and is in the plan no more is told too: nothing drops out.
 */
export function ledgerOf(
  expected: readonly ExpectedPeriod[],
  dealtWith: readonly DealtWith[],
  context: LedgerContext,
): LedgerLine[] {
  const became = new Map(dealtWith.map((each) => [keyOf(each), each]));
  const inPlan = new Set(expected.map(keyOf));
  const lines = [
    ...expected.map((period) => {
      const found = became.get(keyOf(period));
      return found ? lineOf(found, true, context) : undecided(period, context);
    }),
    ...dealtWith
      .filter((each) => !inPlan.has(keyOf(each)))
      .map((each) => lineOf(each, false, context)),
  ];
  return lines.toSorted((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
}

function undecided({ cycle, period, opensAt }: ExpectedPeriod, { now }: LedgerContext): LedgerLine {
  return {
    cycle,
    period,
    opensAt,
    standing: opensAt > now ? 'TO_COME' : 'DUE',
    inPlan: true,
    openedAt: null,
    closedAt: null,
    lateSeconds: null,
    lateBecause: null,
    became: null,
  };
}

function lineOf(became: DealtWith, inPlan: boolean, context: LedgerContext): LedgerLine {
  const { cycle, period, plannedAt: opensAt, outcome, at, closed } = became;
  const isOpened = outcome === 'OPENED';
  const opened = closed ? ('CLOSED' as const) : ('OPEN' as const);
  const late = Math.round((Date.parse(at) - Date.parse(opensAt)) / 1_000);
  return {
    cycle,
    period,
    opensAt,
    standing: isOpened ? opened : outcome,
    inPlan,
    openedAt: isOpened ? at : null,
    closedAt: closed?.at ?? null,
    lateSeconds: isOpened ? Math.max(0, late) : null,
    lateBecause: isOpened ? lateBecause(became, context) : null,
    became,
  };
}

function lateBecause(became: DealtWith, { rehearsal, pauses }: LedgerContext): LateBecause | null {
  const { plannedAt: opensAt, at, replanned, backfilled } = became;
  if (backfilled) return 'ON_REQUEST';
  if (!isLate({ opensAt }, at)) return null;
  const isPaused = pauses.some(({ from, to }) => from <= opensAt && (!to || opensAt <= to));
  if (isPaused) return 'WHILE_PAUSED';
  return rehearsal && replanned ? 'REHEARSAL' : 'NOT_RUNNING';
}

function keyOf({ cycle, period }: { cycle: string; period: string }): string {
  return `${cycle}/${period}`;
}
