import type { Answer, Decision, StreamId } from '@nenep/contracts';
import { doorMetrics } from '@nenep/telemetry/door';
import pLimit, { type LimitFunction } from 'p-limit';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { passing, type Problem } from '../problems/problem.js';
import { counted } from './counted.js';
import { type LineLimits, Lines, type Waiting } from './lines.js';

/**
 * Sends decisions of one stream together; resolves to one answer each, in the same order. Gives up
 * `within` milliseconds.
 */
export type Send = (stream: StreamId, decisions: Decision[], within: number) => Promise<Answer[]>;

export interface DoorLimits extends LineLimits {
  /** How long those answered together are given to come again, in milliseconds. */
  companyMs: number;
  /** How long those are waited for who are on their way, in milliseconds. */
  comingMs: number;
  /** How many decisions one update carries. */
  perUpdate: number;
  /** How many streams have an update under way at a time; the others take turns. */
  updates: number;
  /** How long a decision may wait, for its turn and then for its answer, in milliseconds. */
  patienceMs: number;
  /** What the answer may take at least, however long its decision waited for its turn. */
  answerMs: number;
}

export const DOOR_LIMITS: DoorLimits = {
  companyMs: 2,
  comingMs: 10,
  perUpdate: 200,
  perStream: 1_000,
  inAll: 10_000,
  updates: 64,
  patienceMs: 10_000,
  answerMs: 2_000,
};

interface Caller extends Waiting {
  decision: Decision;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

/**
 * The one door of decisions (law 2). An update costs the engine the same whatever it carries, so at
 * most one is in flight for a stream, and it carries all that queued meanwhile. Streams take turns:
 * each has one update in the queue of those to be sent, however many wait behind it.
 */
export class Door {
  private readonly lines: Lines<Caller>;
  private readonly served = new Set<StreamId>();
  private readonly coming = new Map<StreamId, number>();
  private readonly turn: LimitFunction;

  constructor(
    private readonly send: Send,
    private readonly limits: DoorLimits = DOOR_LIMITS,
  ) {
    this.lines = new Lines(limits);
    this.turn = pLimit(limits.updates);
  }

  /**
   * Announces somebody who is on their way to decide, so that an update about to leave waits for them
   * a little. Returns what to call once they have their answer, whatever it is.
   */
  expect(stream: StreamId): () => void {
    this.coming.set(stream, (this.coming.get(stream) ?? 0) + 1);
    return () => {
      const others = (this.coming.get(stream) ?? 0) - 1;
      if (others > 0) this.coming.set(stream, others);
      else this.coming.delete(stream);
    };
  }

  /**
   * Resolves to the workflow's own answer to this decision. Rejects with `DOOR_BUSY`, nothing having
   * been sent, where too many wait already or the turn does not come; and with whatever `send`
   * rejected with.
   */
  decide(stream: StreamId, decision: Decision): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => {
      const since = performance.now();
      this.lines.join({ stream, decision, since, resolve, reject })?.reject(busy());
      doorMetrics.waiting.set(this.lines.waiting);
      if (!this.served.has(stream)) void this.serve(stream);
    });
    return counted(answer);
  }

  private async serve(stream: StreamId): Promise<void> {
    this.served.add(stream);
    doorMetrics.lines.set(this.served.size);
    let together = 0;
    while (!this.lines.isEmpty(stream)) {
      if (together > 1) await sleep(this.limits.companyMs);
      await this.thoseComing(stream);
      together = await this.turn(() => this.deliver(stream));
    }
    this.served.delete(stream);
    doorMetrics.lines.set(this.served.size);
  }

  /** Nobody waits where nobody comes: a lone caller is sent at once. */
  private async thoseComing(stream: StreamId): Promise<void> {
    const patience = performance.now() + this.limits.comingMs;
    await setImmediate(); // who comes in the same moment is in line by then
    while (this.isSomebodyComing(stream) && performance.now() < patience) await sleep(1);
  }

  private isSomebodyComing(stream: StreamId): boolean {
    return (this.coming.get(stream) ?? 0) > this.lines.lengthOf(stream);
  }

  /** Resolves to how many it carried. */
  private async deliver(stream: StreamId): Promise<number> {
    const now = performance.now();
    const tired = this.lines.takeBefore(stream, now - this.limits.patienceMs);
    for (const { reject } of tired) reject(busy());
    const batch = this.lines.take(stream, this.limits.perUpdate);
    doorMetrics.waiting.set(this.lines.waiting);
    if (batch.length === 0) return 0;
    for (const { since } of batch) doorMetrics.wait.observe((now - since) / 1_000);
    try {
      const answers = await this.send(
        stream,
        batch.map(({ decision }) => decision),
        this.timeLeft(batch, now),
      );
      batch.forEach((caller, place) => settle(caller, answers[place]));
    } catch (reason) {
      for (const { reject } of batch) reject(reason);
    }
    return batch.length;
  }

  /** Of whoever waited longest, and they are first. */
  private timeLeft([first]: Caller[], now: number): number {
    const waited = now - (first?.since ?? now);
    return Math.max(this.limits.patienceMs - waited, this.limits.answerMs);
  }
}

function busy(): Problem {
  return passing('DOOR_BUSY', 2);
}

function settle({ decision, resolve, reject }: Caller, answer: Answer | undefined): void {
  if (answer?.decision === decision.decision) resolve(answer);
  else reject(new Error('An update did not answer a decision it was given.'));
}
