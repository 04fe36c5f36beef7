import type { Instant } from '@nenep/contracts';
import type { LedgerLine, OmittedPeriod } from '@nenep/domain';
import { type Language, translate } from '@nenep/messages';
import type { LoadedPlan } from '@nenep/plan';
import type { InboxOrder, InboxPlan } from '@nenep/store';
import type { Vocabulary } from '../directory/vocabulary.js';
import { writtenPeriod } from '../http/moments.js';
import type { PeriodPage } from './plan.schema.js';

interface Speaking {
  loaded: LoadedPlan;
  words: Vocabulary;
  language: Language;
}

/** A line of the ledger as the api shows it, with the reasons in one or two sentences. */
export function periodShown(
  line: LedgerLine,
  kept: InboxPlan,
  speaking: Speaking,
): PeriodPage['items'][number] {
  const { cycle, period, opensAt, standing, inPlan, openedAt, closedAt, lateSeconds } = line;
  const { loaded, words } = speaking;
  const { became } = line;
  return {
    cycle,
    title: words.cycle(cycle),
    period,
    clause: loaded.plan.cycles.find(({ id }) => id === cycle)?.clause ?? loaded.plan.clause,
    opensAt,
    state: standing,
    text: explained(line, kept, speaking),
    reason: reasonText(line, speaking),
    stream: became?.stream ?? null,
    version: became?.version ?? null,
    inPlan,
    openedAt,
    closedAt,
    lateSeconds,
    lateBecause: line.lateBecause,
    replanned: became?.replanned ?? false,
    closed: closedAt !== null,
  };
}

/** When a plan was paused; a pause ends when the plan is resumed or ended. */
export function pausesOf(
  orders: readonly InboxOrder[] = [],
): { from: Instant; to: Instant | null }[] {
  const turns = orders.filter(({ kind }) => kind !== 'BACKFILL');
  return turns.flatMap(({ kind, at }, index) =>
    kind === 'PAUSED' ? [{ from: at, to: turns[index + 1]?.at ?? null }] : [],
  );
}

function explained(line: LedgerLine, kept: InboxPlan, speaking: Speaking): string {
  const { language } = speaking;
  if (line.omitted) return omissionText(line.omitted, language);
  const text = standingText(line, kept, speaking);
  const replanned = line.became?.replanned
    ? translate(language, 'periods.explained.replanned', { text })
    : text;
  return line.inPlan
    ? replanned
    : translate(language, 'periods.explained.notInPlan', { text: replanned });
}

function standingText(line: LedgerLine, kept: InboxPlan, speaking: Speaking): string {
  const { standing, lateBecause, lateSeconds } = line;
  const { language } = speaking;
  if (standing === 'TO_COME') return translate(language, 'periods.explained.TO_COME');
  if (standing === 'DUE') {
    const state = kept.state === 'PAUSED' ? 'PAUSED' : 'DUE';
    return translate(language, `periods.explained.${state}`);
  }
  const reason = reasonText(line, speaking);
  if (reason !== null) return reason;
  if (!lateBecause) return translate(language, 'periods.explained.onTime');
  const late = lateText(lateSeconds ?? 0, language);
  return translate(language, `periods.explained.${lateBecause}`, { late });
}

function omissionText(
  { mergedInto, reason, reference }: OmittedPeriod,
  language: Language,
): string {
  const decided = { reason: reason[language], reference };
  return mergedInto === null
    ? translate(language, 'periods.explained.NOT_HELD', decided)
    : translate(language, 'periods.explained.MERGED', {
        ...decided,
        period: writtenPeriod(mergedInto),
      });
}

/** Why a period was missed, skipped or is not held; null where it is none of these. */
function reasonText(
  { standing, became, period, cycle, omitted }: LedgerLine,
  { words, language }: Speaking,
): string | null {
  if (omitted) return omissionText(omitted, language);
  const reason = became?.reason;
  if ((standing !== 'MISSED' && standing !== 'SKIPPED') || !reason) return null;
  const named = { period: writtenPeriod(period), cycle: words.cycle(cycle) };
  return reason === 'WHILE_PAUSED' || reason === 'ENDED_EARLY'
    ? translate(language, `facts.period.skipped.${reason}`, named)
    : translate(language, `facts.period.missed.${reason}`, named);
}

function lateText(seconds: number, language: Language): string {
  const hours = Math.floor(seconds / 3_600);
  const days = Math.floor(hours / 24);
  return days === 0
    ? translate(language, 'periods.late.hours', { hours })
    : translate(language, 'periods.late.days', { days, hours: hours % 24 });
}
