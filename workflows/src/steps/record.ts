import { batchDigest, GENESIS, type NumberedFact, sealBatch } from '@nenep/audit';
import type { Fact, PublishInput, PublishOutput, SealedFact, Traces } from '@nenep/contracts';
import { condition, proxyActivities } from '@temporalio/workflow';

/** More facts than this wait for the next batch, so that no payload grows without bound. */
const BATCH_LIMIT = 500;
/** How far apart batches are sent while facts keep coming. */
const PACE_MS = 50;
/** Facts keep coming where the last of two batches happened no further apart than this. */
const KEEP_COMING_MS = 250;

/** An ordinary activity, never a local one: its input is in history before anyone hears of it. */
const { publishFacts } = proxyActivities<{
  publishFacts(input: PublishInput): Promise<PublishOutput>;
}>({
  startToCloseTimeout: '3s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '5s' },
});

/** A fact that waits to be published, and the trace of the decision that it came from. */
type Queued = NumberedFact & { traceparent?: string };

/** What a stream hands to its next run: nothing recorded is lost between two runs. */
export interface RecordCarried {
  sequence: number;
  head: string;
  queue: Queued[];
}

/**
 * The stream's outbox (laws 3 and 4): facts are numbered where they are decided, sealed onto the
 * one before, and published by one loop in the order of their numbers.
 */
export class FactRecord {
  private sequence: number;
  private head: string;
  private readonly queue: Queued[];

  constructor(
    private readonly stream: string,
    carried: RecordCarried = { sequence: 0, head: GENESIS, queue: [] },
  ) {
    this.sequence = carried.sequence;
    this.head = carried.head;
    this.queue = [...carried.queue];
  }

  get recorded(): number {
    return this.sequence;
  }

  /** Numbers a fact and queues it for publication; returns its sequence. */
  add(fact: Fact, traceparent?: string): number {
    this.sequence += 1;
    this.queue.push({ sequence: this.sequence, fact, ...(traceparent && { traceparent }) });
    return this.sequence;
  }

  /** Resolves once everything recorded so far is in the log of record. */
  async drained(): Promise<{ sequence: number; head: string }> {
    await condition(() => this.queue.length === 0);
    return { sequence: this.sequence, head: this.head };
  }

  /** A batch still on its way is carried too: sent again it is the same, bytes and ids. */
  carry(): RecordCarried {
    return { sequence: this.sequence, head: this.head, queue: this.queue };
  }

  /** The only publisher of the stream. Never returns; throws where changed code would rewrite. */
  async publishForEver(): Promise<never> {
    let before = Number.NEGATIVE_INFINITY;
    for (;;) {
      await condition(() => this.queue.length > 0);
      const queued = this.queue.slice(0, BATCH_LIMIT);
      const latest = Date.parse(queued.at(-1)?.fact.occurredAt ?? '');
      const paceMs = latest - before < KEEP_COMING_MS ? PACE_MS : 0;
      before = latest;
      const batch = sealBatch(this.stream, this.head, queued);
      const sent = await publishFacts({ facts: batch, paceMs, ...tracesOf(queued) });
      assertSame(batch, sent);
      this.head = sent.head;
      this.queue.splice(0, batch.length);
    }
  }
}

function tracesOf(queued: readonly Queued[]): { traces?: Traces } {
  const traced = queued.flatMap(({ sequence, traceparent }) =>
    traceparent ? [[sequence, traceparent]] : [],
  );
  return traced.length > 0 ? { traces: Object.fromEntries(traced) as Traces } : {};
}

/**
 * On replay `batch` is what today's code makes of the past and `sent` what history says went out.
 * Throwing fails the workflow task, which alarms, rather than the workflow.
 */
function assertSame(batch: SealedFact[], sent: PublishOutput): void {
  if (batchDigest(batch) === sent.digest) return;
  const { stream, sequence } = batch[0] as SealedFact;
  throw new Error(
    `Changed code would rewrite what is recorded: ${stream} from ${sequence} on. See docs/operations.md.`,
  );
}
