import { organizationStream, RECORDED_QUERY, type StreamId, TELLING_QUERY } from '@nenep/contracts';
import { appliedSequence, cycleAsKept, openedStreams, recordedSequence } from '@nenep/store';
import { WorkflowNotFoundError } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TimeLapseWorld } from './time-lapse-world.js';

/** Beyond this a world that does not settle is broken. */
const PATIENCE_MS = 60_000;
/** How often the stores are asked whether they have it. */
const PAUSE_MS = 10;

/**
 * The timeline and the inboxes of a world, and how far they have read what its workflows recorded.
 * Most days record nothing; then the workflows alone are asked, and the stores are left in peace.
 */
export class Readers {
  private readonly read = new Map<StreamId, number>();
  /** Streams that have closed and are read to their end: nothing will ever be added to them. */
  private readonly finished = new Set<StreamId>();
  private readonly organization: StreamId;

  constructor(
    private readonly world: TimeLapseWorld,
    private readonly keeper: StreamId,
  ) {
    this.organization = organizationStream(keeper.split('/')[0] ?? '');
  }

  /**
   * Waits until all that the workflows recorded is on the timeline and in the inboxes; resolves to
   * whether that was anything new. Throws where a world does not come to rest.
   */
  async catchUp(): Promise<boolean> {
    const giveUp = Date.now() + PATIENCE_MS;
    for (let anything = false; ; anything = true) {
      await this.untilTold(giveUp);
      const unread = await this.unread();
      if (unread.length === 0) return anything;
      await Promise.all(unread.map((stream) => this.readOn(stream, giveUp)));
    }
  }

  /** Waits until every open stream has taken what became of the organization. */
  private async untilTold(giveUp: number): Promise<void> {
    const { server, world } = this.world;
    const workflow = server.client.workflow.getHandle(this.organization);
    while ((await workflow.query<number>(TELLING_QUERY)) > 0) {
      if (Date.now() > giveUp) throw new Error(`The time-lapse ${world.id} does not settle.`);
      await sleep(PAUSE_MS);
    }
  }

  /** Streams that recorded more than was read, or of which nothing is known yet. */
  private async unread(): Promise<StreamId[]> {
    const opened = await openedStreams(this.world.store);
    const streams = [this.keeper, this.organization, ...opened];
    const asked = streams
      .filter((stream) => !this.finished.has(stream))
      .map(async (stream) => {
        const recorded = await this.recordedBy(stream);
        return recorded === this.read.get(stream) ? [] : [stream];
      });
    return (await Promise.all(asked)).flat();
  }

  /** Null for a stream whose snapshot is kept, a moment before its workflow begins. */
  private async recordedBy(stream: StreamId): Promise<number | null> {
    try {
      const workflow = this.world.server.client.workflow.getHandle(stream);
      return await workflow.query<number>(RECORDED_QUERY);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  private async readOn(stream: StreamId, giveUp: number): Promise<void> {
    const { store, world } = this.world;
    const before = this.read.get(stream) ?? 0;
    for (;;) {
      const [applied, recorded] = await Promise.all([
        appliedSequence(store, stream),
        recordedSequence(store, stream),
      ]);
      if (applied === recorded && recorded > before) {
        this.read.set(stream, recorded);
        break;
      }
      if (Date.now() > giveUp) throw new Error(`The time-lapse ${world.id} does not settle.`);
      await sleep(PAUSE_MS);
    }
    // Asking a closed workflow would replay the whole of it.
    if ((await cycleAsKept(store, stream))?.state === 'CLOSED') this.finished.add(stream);
  }
}
