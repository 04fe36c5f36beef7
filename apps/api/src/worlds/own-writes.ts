import type { StreamId } from '@nenep/contracts';
import { appliedSequence, recordedSequence, type Store } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AfterFact } from '../http/common.schema.js';
import { passing } from '../problems/problem.js';

const PATIENCE_MS = 5_000;
const PAUSE_MS = 20;

type Model = 'inbox' | 'timeline';

/** Questions on their way, or about to be asked, by read model and stream. */
const asked = new WeakMap<Store, Map<string, Promise<number>>>();

/**
 * Waits until a read model shows what the caller has done, so that one reads one's own writes.
 * Rejects with `NOT_YET_READABLE` when it takes too long.
 */
export async function waitFor(
  store: Store,
  model: Model,
  after: AfterFact | undefined,
): Promise<void> {
  if (!after) return;
  const deadline = performance.now() + PATIENCE_MS;
  let pause = 0;
  while ((await reached(store, model, after.stream, pause)) < after.sequence) {
    if (performance.now() >= deadline) {
      throw passing('NOT_YET_READABLE', 2);
    }
    pause = PAUSE_MS;
  }
}

/** However many wait for a stream, one asks how far it is, and tells the others. */
function reached(store: Store, model: Model, stream: StreamId, pause: number): Promise<number> {
  const questions = asked.get(store) ?? new Map<string, Promise<number>>();
  asked.set(store, questions);
  const key = `${model} ${pause} ${stream}`;
  const under = questions.get(key);
  if (under) return under;
  const ask = model === 'inbox' ? appliedSequence : recordedSequence;
  const answer = (pause > 0 ? sleep(pause) : Promise.resolve())
    .then(() => ask(store, stream))
    .finally(() => questions.delete(key));
  questions.set(key, answer);
  return answer;
}
