import { commitmentOf } from '@nenep/audit';
import type {
  ConsolidateInput,
  ConsolidateOutput,
  Instant,
  MergeInput,
  PublishResultsInput,
  StreamId,
} from '@nenep/contracts';
import { consolidate } from '@nenep/domain';
import { formOfKind, resultFieldsOf } from '@nenep/plan';
import {
  type Consolidation,
  consolidationByRevision,
  consolidationHeads,
  planVersion,
  saveConsolidation,
  saveResults,
  snapshotOf,
  type Store,
  wordsByRevisions,
} from '@nenep/store';
import { ApplicationFailure } from '@temporalio/activity';
import { randomBytes } from 'node:crypto';

/** What touches people's classes and scores: pure code over MongoDB that tells counts (law 6). */
export function createConsolidationActivities({
  store,
  now,
}: {
  store: Store;
  /** The service's own clock, for when a document was made. */
  now: () => Instant;
}) {
  return {
    /** Puts the period's table together and keeps it; tried again, what was kept first holds. */
    async assembleConsolidation({
      stream,
      revision,
      people,
    }: ConsolidateInput): Promise<ConsolidateOutput> {
      const revisions = people.flatMap(({ selfRevision, reviewRevision }) =>
        [selfRevision, reviewRevision].filter((given) => given !== undefined),
      );
      const words = await wordsByRevisions(store, revisions);
      const contents = new Map(words.map(({ _id, content }) => [_id, content]));
      const rows = consolidate(people, contents, await resultFields(store, stream));
      const salt = randomBytes(32).toString('hex');
      const kept = await saveConsolidation(store, {
        _id: revision,
        stream,
        rows,
        counts: {
          people: rows.length,
          reviewed: people.filter(({ reviewRevision }) => reviewRevision !== undefined).length,
          gaps: rows.filter(({ gap }) => gap).length,
        },
        salt,
        digest: commitmentOf(salt, rows),
        createdAt: now(),
      });
      return { revision, digest: kept.digest, ...kept.counts };
    },

    /** Puts the tables of all parts together: one table to those who read it. */
    async mergeConsolidations({ stream, revision, of }: MergeInput): Promise<ConsolidateOutput> {
      const parts = await consolidationHeads(store, of);
      if (parts.length < of.length) {
        throw ApplicationFailure.retryable(`A table that ${revision} needs is not in the store.`);
      }
      const salt = randomBytes(32).toString('hex');
      const total = (count: keyof Consolidation['counts']) =>
        parts.reduce((sum, { counts }) => sum + counts[count], 0);
      const kept = await saveConsolidation(store, {
        _id: revision,
        stream,
        rows: [],
        parts: of,
        counts: { people: total('people'), reviewed: total('reviewed'), gaps: total('gaps') },
        salt,
        digest: commitmentOf(
          salt,
          parts.map(({ digest }) => digest),
        ),
        createdAt: now(),
      });
      return { revision, digest: kept.digest, ...kept.counts };
    },

    /** Lets those concerned read their results. Each is published once, however often this runs. */
    async publishResults({ stream, revision, at }: PublishResultsInput): Promise<void> {
      const consolidation = await consolidationByRevision(store, revision);
      if (!consolidation) {
        throw ApplicationFailure.retryable(`The consolidation ${revision} is not in the store.`);
      }
      const results = consolidation.rows.map(({ person, unit, points, class: given }) => ({
        stream,
        person,
        unit,
        ...(points !== undefined && { points }),
        ...(given !== undefined && { class: given }),
        revision,
        publishedAt: at,
      }));
      await saveResults(store, results);
    },
  };
}

/** Where the forms of the plan that a cycle was opened with have its points and classes. */
async function resultFields(store: Store, stream: StreamId) {
  const snapshot = await snapshotOf(store, stream);
  if (!snapshot) throw ApplicationFailure.retryable(`${stream} has no snapshot in the store.`);
  const { organization, plan, planVersion: version, cycle, period } = snapshot;
  const stored = await planVersion(store, organization, plan, version);
  if (!stored) throw ApplicationFailure.retryable(`The plan of ${stream} is not in the store.`);
  const fieldsOf = (kind: 'self-evaluation' | 'review') =>
    resultFieldsOf(formOfKind(stored.loaded, cycle, kind, period.id));
  return { self: fieldsOf('self-evaluation'), review: fieldsOf('review') };
}
