import { appliedSequence, recordedSequence, type Store } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AfterFact } from '../http/common.schema.js';
import { passing } from '../problems/problem.js';

const PATIENCE_MS = 5_000;
const PAUSE_MS = 40;

/**
 * Waits until a read model shows what the caller has done, so that one reads one's own writes.
 * Rejects with `NOT_YET_READABLE` when it takes too long.
 */
export async function waitFor(
  store: Store,
  model: 'inbox' | 'timeline',
  after: AfterFact | undefined,
): Promise<void> {
  if (!after) return;
  const reached = model === 'inbox' ? appliedSequence : recordedSequence;
  const deadline = performance.now() + PATIENCE_MS;
  while ((await reached(store, after.stream)) < after.sequence) {
    if (performance.now() >= deadline) {
      throw passing('NOT_YET_READABLE', 2);
    }
    await sleep(PAUSE_MS);
  }
}
