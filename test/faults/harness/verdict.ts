import { appliedSequence, recordedSequence } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import { discrepancies, untilRecorded } from '../../support/audit.js';
import { concurrently } from '../../support/load.js';
import { wholeTimeline } from '../../support/told.js';
import type { Books, Entry } from './books.js';
import type { SignOffs } from './sign-offs.js';
import type { Victim } from './victim.js';

/** What is wrong after all that happened; every list is empty where the product held. */
export interface Verdict {
  /** Told as taken, and not on the timeline under that number. */
  lost: string[];
  /** One decision on the timeline more than once. */
  doubled: string[];
  /** Told as refused, and on the timeline. */
  refusedAndTaken: string[];
  /** One event id with two contents. */
  forked: string[];
  /** Numbers that are missing. */
  gaps: string[];
  /** Chains that do not hold, and events that cannot be read. */
  broken: string[];
  /** Recorded in another order than numbered. */
  unordered: string[];
  /** Streams of which people are shown less than is recorded. */
  behind: string[];
  /** Answers that changed when asked for again, or that nothing explains. */
  surprises: string[];
}

const PATIENCE_MS = 60_000;
const ASKED_AGAIN_AT_THE_END = 300;

/** The verdict before anything is found. */
export function nothingWrong(): Verdict {
  return {
    lost: [],
    doubled: [],
    refusedAndTaken: [],
    forked: [],
    gaps: [],
    broken: [],
    unordered: [],
    behind: [],
    surprises: [],
  };
}

/** Compares all that callers were told with what is recorded and shown, once all is quiet. */
export async function judge({ store }: Victim, signOffs: SignOffs): Promise<Verdict> {
  const { books, organizations, surprises } = signOffs;
  await askAgain(signOffs);
  const verdict = nothingWrong();
  verdict.surprises.push(...surprises, ...internalErrors(books));
  const alarms = new Set<string>();
  for (const organization of organizations) {
    const entries = books.entries.filter((entry) => entry.organization === organization);
    const told = entries.flatMap(({ outcome }) => ('taken' in outcome ? [outcome.taken] : []));
    await untilRecorded(store, organization, told, PATIENCE_MS);
    const found = await discrepancies(store, organization, told);
    verdict.lost.push(...found.lost);
    verdict.doubled.push(...found.doubled);
    verdict.unordered.push(...found.unordered);
    sortOut(found.broken, verdict);
    for (const alarm of found.alarms) alarms.add(alarm);
    const timeline = await wholeTimeline(store, organization);
    verdict.refusedAndTaken.push(...refusedAndTaken(entries, timeline));
    for (const stream of new Set(timeline.map((entry) => entry.stream))) {
      if (!(await isShown(store, stream))) verdict.behind.push(stream);
    }
  }
  sortOut([...alarms], verdict);
  return verdict;
}

/** A sample of all answers, of closed cycles too. */
async function askAgain(signOffs: SignOffs): Promise<void> {
  const { entries } = signOffs.books;
  const step = Math.max(1, Math.floor(entries.length / ASKED_AGAIN_AT_THE_END));
  const sample = entries.filter((_, index) => index % step === 0);
  await concurrently(4, sample, (entry) => signOffs.expectSame(entry));
}

/** A fault that the product foresaw has a name; one that it did not is an `INTERNAL`. */
function internalErrors({ unknowns }: Books): string[] {
  return [...unknowns]
    .filter(([said]) => said.startsWith('500'))
    .map(([said, n]) => `${said} × ${n}`);
}

function refusedAndTaken(entries: Entry[], timeline: Awaited<ReturnType<typeof wholeTimeline>>) {
  const decided = new Set(
    timeline.map(({ data }) => (data as { decision?: string }).decision).filter(Boolean),
  );
  return entries
    .filter(({ outcome, decision }) => 'refused' in outcome && decided.has(decision))
    .map(({ decision }) => decision);
}

async function isShown(store: Victim['store'], stream: string): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const recorded = await recordedSequence(store, stream);
    if ((await appliedSequence(store, stream)) >= recorded) return true;
    await sleep(200);
  }
  return false;
}

function sortOut(found: readonly string[], { forked, gaps, broken }: Verdict): void {
  for (const fault of found) {
    if (/\bFORK\b/.test(fault)) forked.push(fault);
    else if (/\bGAP\b/.test(fault)) gaps.push(fault);
    else broken.push(fault);
  }
}
