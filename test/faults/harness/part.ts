import type { ManagedProcess } from '@nenep/local';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 300;
const BETWEEN_STARTS_MS = 500;

/**
 * One process and whoever looks after it: as a container's supervisor does, it is started again
 * when it ends by itself, and not while it is held down on purpose.
 */
export class Part {
  /** How often it ended though nobody killed it. */
  endedByItself = 0;
  private held = false;
  private starting: Promise<void> | undefined;

  constructor(
    readonly name: string,
    private readonly process: ManagedProcess,
  ) {}

  async kill(): Promise<void> {
    this.held = true;
    await this.process.kill();
  }

  pause(): void {
    this.held = true;
    this.process.pause();
  }

  /** Ends whatever was done to it; resolves once it serves. */
  async mend(): Promise<void> {
    this.held = false;
    this.process.resume();
    await this.ensureUp();
  }

  /** Looks after it until told to stop. */
  async superviseUntil(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await sleep(LOOK_MS);
      if (this.held || this.starting || this.process.pid !== undefined || stop.aborted) continue;
      this.endedByItself += 1;
      await this.ensureUp();
    }
  }

  private ensureUp(): Promise<void> {
    this.starting ??= this.start().finally(() => (this.starting = undefined));
    return this.starting;
  }

  /** One that cannot start yet, since what it needs is away, is tried again. */
  private async start(): Promise<void> {
    while (this.process.pid === undefined && !this.held) {
      await this.process.start().catch(() => sleep(BETWEEN_STARTS_MS));
    }
  }
}
