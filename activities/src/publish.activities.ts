import { batchDigest } from '@nenep/audit';
import type { Publisher } from '@nenep/bus';
import type { PublishInput, PublishOutput } from '@nenep/contracts';
import { measurePublishing } from '@nenep/telemetry/publish';
import { setTimeout as sleep } from 'node:timers/promises';

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
     * so that a second attempt adds nothing. Then waits `paceMs` for the next facts to gather: a
     * timer of the workflow would cost more than the batch.
     */
    async publishFacts({ facts, paceMs }: PublishInput): Promise<PublishOutput> {
      await measurePublishing(facts.length, () => publisher.publishFacts(topic, facts));
      if (paceMs > 0) await sleep(paceMs);
      return { head: facts.at(-1)?.hash ?? '', digest: batchDigest(facts) };
    },
  };
}
