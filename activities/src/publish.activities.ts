import { batchDigest } from '@nenep/audit';
import type { Publisher } from '@nenep/bus';
import type { PublishInput, PublishOutput } from '@nenep/contracts';
import { measurePublishing } from '@nenep/telemetry/publish';
import { setTimeout as sleep } from 'node:timers/promises';
import { tracePublishing } from './trace-publishing.js';

export interface PublishDependencies {
  publisher: Publisher;
  /** The topic of this world. */
  topic: string;
}

/** What takes sealed facts out of workflows into the log of record. */
export function createPublishActivities({ publisher, topic }: PublishDependencies) {
  return {
    /**
     * Sends a batch and says what it sent. Every attempt sends the same bytes under the same ids,
     * so that a second attempt adds nothing; a trace is told in a header beside them. Then waits `paceMs` for the next facts to gather: a
     * timer of the workflow would cost more than the batch.
     */
    async publishFacts({ facts, paceMs, traces }: PublishInput): Promise<PublishOutput> {
      await measurePublishing(facts.length, () =>
        tracePublishing(topic, facts, traces, (onward) =>
          publisher.publishFacts(topic, facts, onward),
        ),
      );
      if (paceMs > 0) await sleep(paceMs);
      return { head: facts.at(-1)?.hash ?? '', digest: batchDigest(facts) };
    },
  };
}
