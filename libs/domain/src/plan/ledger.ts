import type { ExpectedPeriod, FactData, Instant, StreamId } from '@nenep/contracts';
import { isLate } from './catch-up.js';

/** What the keeper's facts say became of a period that the plan says is due. */
export interface DealtWith {
  cycle: string;
  period: string;
  plannedAt: Instant;
  outcome: 'OPENED' | 'MISSED' | 'SKIPPED';
  at: Instant;
  /** Of an opened period: its stream, and whether its dates were planned anew. */
  stream?: StreamId;
  replanned?: boolean;
  /** Of an opened period: the version of the plan that its cycle keeps. */
  version?: number;
  /** Of one that was missed or skipped, also where it was opened on request afterwards. */
  reason?: FactData<'period.missed' | 'period.skipped'>['reason'];
  /** Opened on request, after it was missed or skipped. */
  backfilled?: boolean;
  /** How its stream ended, as its keeper recorded it. */
  closed?: { sequence: number; head: string; at: Instant };
}

/** A period of the plan's rhythm that is not held by itself, and what was decided of it. */
export interface OmittedPeriod {
  cycle: string;
  period: string;
  opensAt: Instant;
  /** The period that covers it; null where it is not held at all. */
  mergedInto: string | null;
  reason: { vi: string; en: string };
  /** The document that decided it. */
  reference: string;
}

/** Why a period opened later than planned. */
export type LateBecause = 'ON_REQUEST' | 'WHILE_PAUSED' | 'NOT_RUNNING' | 'REHEARSAL';

/** A line of the ledger: a period that the plan says is due, against what came of it. */
export interface LedgerLine {
  cycle: string;
  period: string;
  /** As the period was planned when it was dealt with, else as the version in force plans it. */
  opensAt: Instant;
  standing: 'TO_COME' | 'DUE' | 'OPEN' | 'CLOSED' | 'MISSED' | 'SKIPPED' | 'NOT_HELD' | 'MERGED';
  /** Whether the version in force still has it. */
  inPlan: boolean;
  openedAt: Instant | null;
  closedAt: Instant | null;
  /** Seconds between the planned and the actual opening; null where it did not open. */
  lateSeconds: number | null;
  lateBecause: LateBecause | null;
  became: DealtWith | null;
  /** What the plan itself decided of a period that it does not hold. */
  omitted: OmittedPeriod | null;
}

/** What a version of a plan says of its periods: which are due, and which are not held and why. */
export interface PlannedPeriods {
  expected: readonly ExpectedPeriod[];
  omitted: readonly OmittedPeriod[];
}

export interface LedgerContext {
  now: Instant;
  rehearsal: boolean;
  /** When the plan was paused; the last may last until now. */
  pauses: readonly { from: Instant; to: Instant | null }[];
}

/**
 * Compares what a version of a plan expects with what its keeper did, in order of opening. What was
 * opened under an earlier version and is in the plan no more is told too, and what the plan decided
 * not to hold: nothing drops out.
 */
export function ledgerOf(
  { expected, omitted }: PlannedPeriods,
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
    ...omitted.filter((period) => !became.has(keyOf(period))).map(notHeld),
  ];
  return lines.toSorted((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
}

const NOT_DEALT_WITH = {
  openedAt: null,
  closedAt: null,
  lateSeconds: null,
  lateBecause: null,
  became: null,
  omitted: null,
};

function undecided({ cycle, period, opensAt }: ExpectedPeriod, { now }: LedgerContext): LedgerLine {
  return {
    cycle,
    period,
    opensAt,
    ...NOT_DEALT_WITH,
    standing: opensAt > now ? 'TO_COME' : 'DUE',
    inPlan: true,
  };
}

function notHeld(omitted: OmittedPeriod): LedgerLine {
  const { cycle, period, opensAt, mergedInto } = omitted;
  const standing = mergedInto === null ? 'NOT_HELD' : 'MERGED';
  return { cycle, period, opensAt, ...NOT_DEALT_WITH, standing, inPlan: false, omitted };
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
    omitted: null,
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
