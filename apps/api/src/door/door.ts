import type { Answer, Decision, StreamId } from '@nenep/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { passing, type Problem } from '../problems/problem.js';

/** Sends decisions of one stream together; resolves to one answer each, in the same order. */
export type Send = (stream: StreamId, decisions: Decision[]) => Promise<Answer[]>;

export interface DoorLimits {
  /** How long the first in line waits for company, in milliseconds. */
  companyMs: number;
  /** How many decisions one update carries. */
  perUpdate: number;
  /** How many decisions may wait for one stream, and in all. */
  perStream: number;
  inAll: number;
  /** How long a decision may wait for its turn, in milliseconds. */
  patienceMs: number;
}

export const DOOR_LIMITS: DoorLimits = {
  companyMs: 2,
  perUpdate: 200,
  perStream: 1_000,
  inAll: 10_000,
  patienceMs: 10_000,
};

interface Waiting {
  decision: Decision;
  since: number;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

/**
 * The one door of decisions (law 2). An update costs the engine the same whatever it carries, so at
 * most one is in flight for a stream, and it carries all that queued meanwhile.
 */
export class Door {
  private readonly lines = new Map<StreamId, Waiting[]>();
  private held = 0;

  constructor(
    private readonly send: Send,
    private readonly limits: DoorLimits = DOOR_LIMITS,
  ) {}

  /**
   * Resolves to the workflow's own answer to this decision. Rejects with `DOOR_BUSY` where too many
   * wait already or the turn does not come, and with whatever `send` rejected with.
   */
  async decide(stream: StreamId, decision: Decision): Promise<Answer> {
    const line = this.lines.get(stream) ?? [];
    if (line.length >= this.limits.perStream || this.held >= this.limits.inAll) {
      throw busy();
    }
    return new Promise((resolve, reject) => {
      this.held += 1;
      line.push({ decision, since: performance.now(), resolve, reject });
      if (this.lines.has(stream)) return;
      this.lines.set(stream, line);
      void this.drain(stream, line);
    });
  }

  private async drain(stream: StreamId, line: Waiting[]): Promise<void> {
    while (line.length > 0) {
      await sleep(this.limits.companyMs);
      this.dismissTired(line);
      await this.deliver(stream, line.splice(0, this.limits.perUpdate));
    }
    this.lines.delete(stream);
  }

  private dismissTired(line: Waiting[]): void {
    const oldest = performance.now() - this.limits.patienceMs;
    const tired = line.findIndex(({ since }) => since > oldest);
    for (const { reject } of line.splice(0, tired === -1 ? line.length : tired)) {
      this.held -= 1;
      reject(busy());
    }
  }

  private async deliver(stream: StreamId, batch: Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      const answers = await this.send(
        stream,
        batch.map(({ decision }) => decision),
      );
      batch.forEach((waiting, place) => settle(waiting, answers[place]));
    } catch (reason) {
      for (const { reject } of batch) reject(reason);
    } finally {
      this.held -= batch.length;
    }
  }
}

function busy(): Problem {
  return passing('DOOR_BUSY', 2);
}

function settle({ decision, resolve, reject }: Waiting, answer: Answer | undefined): void {
  if (answer?.decision === decision.decision) resolve(answer);
  else reject(new Error('An update did not answer a decision it was given.'));
}
