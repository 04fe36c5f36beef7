import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Histories that workflows once had, kept for good: today's code must replay every one of them. */
export const HISTORIES = [
  'evaluation',
  'evaluation-under-silence',
  'evaluation-extended',
  'evaluation-continued',
  'divided-evaluation',
  'divided-evaluation-continued',
  'evaluation-part',
  'evaluation-part-continued',
  'plan-keeper',
  'plan-keeper-of-parts',
  'plan-keeper-waiting',
  'plan-keeper-paused',
  'plan-keeper-ended-early',
  'plan-keeper-backfilled',
  'plan-keeper-after-downtime',
  'organization-keeper',
  'organization-keeper-continued',
  'evaluation-rerouted',
] as const;
export type HistoryName = (typeof HISTORIES)[number];

type History = Parameters<typeof historyToJSON>[0];

/** A history belongs to its workflow: facts are sealed into the stream that its id names. */
interface Kept {
  workflowId: string;
  history: unknown;
}

const fileOf = (name: HistoryName) =>
  fileURLToPath(new URL(`../histories/${name}.json`, import.meta.url));

/** Keeps a history where NENEP_RECORD_HISTORIES asks for it; else does nothing. */
export async function recordHistory(
  name: HistoryName,
  handle: { workflowId: string; fetchHistory(): Promise<History> },
): Promise<void> {
  if (!process.env['NENEP_RECORD_HISTORIES']) return;
  const history: unknown = JSON.parse(historyToJSON(await handle.fetchHistory()));
  const kept: Kept = { workflowId: handle.workflowId, history };
  await writeFile(fileOf(name), `${JSON.stringify(kept, null, 1)}\n`);
}

export async function readHistory(
  name: HistoryName,
): Promise<{ workflowId: string; history: History }> {
  const { workflowId, history } = JSON.parse(await readFile(fileOf(name), 'utf8')) as Kept;
  return { workflowId, history: historyFromJSON(history) };
}
