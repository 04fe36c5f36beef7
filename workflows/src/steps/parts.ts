import {
  CLOSE_PART_SIGNAL,
  type ConsolidateOutput,
  type CycleSnapshot,
  PART_CLOSED_SIGNAL,
  PART_REVIEWED_SIGNAL,
  type PartClosed,
  type PartReviewed,
  partStream,
  type PinnedPart,
  SEND_BACK_SIGNAL,
  type TaskKey,
  WORKFLOWS,
} from '@nenep/contracts';
import { partOf } from '@nenep/domain';
import {
  condition,
  defineSignal,
  getExternalWorkflowHandle,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';
import type { Cycle } from './cycle.js';
import { startOnce } from './start-once.js';

const { partSnapshot } = proxyActivities<{
  partSnapshot(input: { stream: string }): Promise<CycleSnapshot>;
}>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

const partReviewed = defineSignal<[PartReviewed]>(PART_REVIEWED_SIGNAL);
const partClosed = defineSignal<[PartClosed]>(PART_CLOSED_SIGNAL);
const sendBack = defineSignal<[TaskKey]>(SEND_BACK_SIGNAL);
const closePart = defineSignal(CLOSE_PART_SIGNAL);

/** What one run of a divided cycle hands to the next of its parts. */
export interface PartsCarried {
  reviewed: Record<string, ConsolidateOutput>;
  /** How many of the reviews that were sent back their parts have been told of. */
  told: number;
}

/** The parts of a divided cycle as it hears from them, and what it tells them. */
export class Parts {
  private readonly reviewed: Record<string, ConsolidateOutput>;
  private readonly ends = new Map<string, PartClosed>();
  private told: number;

  constructor(
    private readonly cycle: Cycle,
    carried: PartsCarried = { reviewed: {}, told: 0 },
  ) {
    this.reviewed = carried.reviewed;
    this.told = carried.told;
    setHandler(partReviewed, ({ part, consolidation }) => {
      this.reviewed[part] = consolidation;
    });
    setHandler(partClosed, (end) => void this.ends.set(end.part, end));
  }

  /** Opens each as a stream of its own, which outlives this run. */
  async open(): Promise<void> {
    for (const { part } of this.all) {
      const stream = partStream(this.cycle.stream, part);
      const snapshot = await partSnapshot({ stream });
      const clockOffset = this.cycle.clock.offset;
      await startOnce(WORKFLOWS.evaluationPart, stream, { snapshot, clockOffset });
    }
  }

  /** Everybody of every part is reviewed, and no review was sent back since. */
  areReviewed(): boolean {
    if (this.told < this.sentBack.length) return false;
    return this.all.every(({ part }) => this.reviewed[part] !== undefined);
  }

  /** The revisions of the parts' tables, in the order of the parts. */
  get revisions(): string[] {
    return this.all.flatMap(({ part }) => this.reviewed[part]?.revision ?? []);
  }

  /** Tells parts of the reviews that were sent back to them; they are waited for again. */
  async tellSentBack(): Promise<void> {
    for (const review of this.sentBack.slice(this.told)) {
      const [, person = ''] = review.split('.');
      const part = partOf(this.cycle.snapshot, person)?.part ?? '';
      delete this.reviewed[part];
      this.told += 1;
      await this.handleOf(part).signal(sendBack, review);
    }
  }

  /** Closes all of them; resolves to how each ended. */
  async close(): Promise<PartClosed[]> {
    for (const { part } of this.all) await this.handleOf(part).signal(closePart);
    await condition(() => this.ends.size === this.all.length);
    return this.all.flatMap(({ part }) => this.ends.get(part) ?? []);
  }

  carry(): PartsCarried {
    return { reviewed: this.reviewed, told: this.told };
  }

  private get all(): readonly PinnedPart[] {
    return this.cycle.snapshot.parts ?? [];
  }

  private get sentBack(): readonly TaskKey[] {
    return this.cycle.state.sentBack ?? [];
  }

  private handleOf(part: string) {
    return getExternalWorkflowHandle(partStream(this.cycle.stream, part));
  }
}
