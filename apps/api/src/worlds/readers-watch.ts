import type { Instant } from '@nenep/contracts';
import { shownAsOf } from '@nenep/store';
import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Worlds } from './worlds.service.js';

const PAUSE_MS = 2_000;
/** Readers note every two seconds how far they are; so much older is no chance any more. */
const OLD_MS = 15_000;

/** Knows as of when people see the record, without asking for it with every answer. */
@Injectable()
export class ReadersWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private asOf: Instant | null = null;
  private looking = false;

  constructor(private readonly worlds: Worlds) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), PAUSE_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** As of when what people read is, where that is long ago; null where it is up to date. */
  behindSince(now = Date.now()): Instant | null {
    return this.asOf !== null && now - Date.parse(this.asOf) > OLD_MS ? this.asOf : null;
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      this.asOf = await shownAsOf(this.worlds.home.store);
    } catch {
      // Nothing newer is known, and what is known grows old: that is the truth of it.
    } finally {
      this.looking = false;
    }
  }
}
