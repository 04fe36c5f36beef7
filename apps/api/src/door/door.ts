import type { Answer, Decision, StreamId } from '@nenep/contracts';
import { doorMetrics } from '@nenep/telemetry/door';
import pLimit, { type LimitFunction } from 'p-limit';
import { setTimeout as sleep } from 'node:timers/promises';
import { passing, type Problem } from '../problems/problem.js';
import { counted } from './counted.js';
import { type LineLimits, Lines, type Waiting } from './lines.js';

/** Sends decisions of one stream together; resolves to one answer each, in the same order. */
export type Send = (stream: StreamId, decisions: Decision[]) => Promise<Answer[]>;

export interface DoorLimits extends LineLimits {
  /** How long the first in line waits for company, in milliseconds. */
  companyMs: number;
  /** How many decisions one update carries. */
  perUpdate: number;
  /** How many streams have an update under way at a time; the others take turns. */
  updates: number;
  /** How long a decision may wait for its turn, in milliseconds. */
  patienceMs: number;
}

export const DOOR_LIMITS: DoorLimits = {
  companyMs: 2,
  perUpdate: 200,
  perStream: 1_000,
  inAll: 10_000,
  updates: 64,
  patienceMs: 10_000,
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
  private readonly turn: LimitFunction;

  constructor(
    private readonly send: Send,
    private readonly limits: DoorLimits = DOOR_LIMITS,
  ) {
    this.lines = new Lines(limits);
    this.turn = pLimit(limits.updates);
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
    while (!this.lines.isEmpty(stream)) {
      await sleep(this.limits.companyMs);
      await this.turn(() => this.deliver(stream));
    }
    this.served.delete(stream);
    doorMetrics.lines.set(this.served.size);
  }

  private async deliver(stream: StreamId): Promise<void> {
    const now = performance.now();
    const tired = this.lines.takeBefore(stream, now - this.limits.patienceMs);
    for (const { reject } of tired) reject(busy());
    const batch = this.lines.take(stream, this.limits.perUpdate);
    doorMetrics.waiting.set(this.lines.waiting);
    if (batch.length === 0) return;
    for (const { since } of batch) doorMetrics.wait.observe((now - since) / 1_000);
    try {
      const answers = await this.send(
        stream,
        batch.map(({ decision }) => decision),
      );
      batch.forEach((caller, place) => settle(caller, answers[place]));
    } catch (reason) {
      for (const { reject } of batch) reject(reason);
    }
  }
}

function busy(): Problem {
  return passing('DOOR_BUSY', 2);
}

function settle({ decision, resolve, reject }: Caller, answer: Answer | undefined): void {
  if (answer?.decision === decision.decision) resolve(answer);
  else reject(new Error('An update did not answer a decision it was given.'));
}
