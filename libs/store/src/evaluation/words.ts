import { canonical, commitmentOf } from '@nenep/audit';
import { randomBytes } from 'node:crypto';
import { inSlices } from '../in-slices.js';
import { insertAllOnce } from '../insert-once.js';
import type { Store } from '../store.js';
import { together } from '../together.js';
import type { Submission } from './submission.schema.js';

/** Words written in one go; each may have 256 KiB, and a message to the server 48 MB. */
const MOST_TOGETHER = 100;

export type NewWords = Omit<Submission, '_id' | 'salt' | 'commitment'>;

/** The same decision id came before with other words, for another task, or from somebody else. */
export class DecisionIdReused extends Error {
  override readonly name = 'DecisionIdReused';
  constructor(readonly decision: string) {
    super(`Decision ${decision} was made before with another content.`);
  }
}

/** The revision under which the words of a decision are kept. */
export function revisionOf(stream: string, decision: string): string {
  return `${stream}#${decision}`;
}

/**
 * Returns what keeps people's words before the decision that refers to them is sent; words that
 * come together are written together. The same decision with the same content gets what was kept
 * the first time, its salt included. Rejects with `TypeError` for content without a canonical form,
 * such as a fraction, and with {@link DecisionIdReused}.
 */
export function wordsKeeper({ models }: Store): (words: NewWords) => Promise<Submission> {
  const insert = together<Submission, Submission>(
    (submissions) => insertAllOnce(models.submissions, submissions),
    MOST_TOGETHER,
  );
  return async (words) => {
    const salt = randomBytes(32).toString('hex');
    const kept = await insert({
      _id: revisionOf(words.stream, words.decision),
      ...words,
      salt,
      commitment: commitmentOf(salt, words.content),
    });
    if (meaningOf(kept) !== meaningOf(words)) throw new DecisionIdReused(words.decision);
    return kept;
  };
}

export function wordsByRevision(store: Store, revision: string): Promise<Submission | null> {
  return store.models.submissions.findById(revision).lean<Submission>();
}

/** The words of several revisions, in no order; those erased are absent. */
export function wordsByRevisions(store: Store, revisions: string[]): Promise<Submission[]> {
  return inSlices(revisions, (slice) =>
    store.models.submissions.find({ _id: { $in: slice } }).lean<Submission[]>(),
  );
}

function meaningOf({ stream, task, actor, subject, unit, verb, content }: NewWords): string {
  return canonical({ stream, task, actor, subject, unit, verb, content });
}
