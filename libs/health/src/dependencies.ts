import type { Instant } from '@nenep/contracts';

/** Resolves where a dependency answers; rejects, or hangs, where it does not. */
export type Check = () => Promise<unknown>;

/** How a dependency is, and when it was first seen to be so. */
export interface DependencyState {
  state: 'up' | 'down';
  since: Instant;
}

export interface Timing {
  /** How long a dependency may take to answer, in milliseconds. */
  patienceMs: number;
  /** How long an answer is taken for the present, in milliseconds. */
  keptMs: number;
}

const TIMING: Timing = { patienceMs: 2_000, keptMs: 1_000 };

/**
 * Looks after what a process depends on. However many ask, each dependency is asked at most once
 * at a time and once in a while: one that is ill is not made worse by those who look after it.
 */
export class Dependencies<Name extends string> {
  private readonly watched: Watched<Name>[];

  constructor(checks: Record<Name, Check>, timing: Timing = TIMING) {
    const entries = Object.entries(checks) as [Name, Check][];
    this.watched = entries.map(([name, check]) => new Watched(name, check, timing));
  }

  /** How each of them is; answers within the patience, whatever they do. */
  async states(): Promise<Record<Name, DependencyState>> {
    const known = this.watched.map(async (each) => [each.name, await each.state()] as const);
    return Object.fromEntries(await Promise.all(known)) as Record<Name, DependencyState>;
  }
}

class Watched<Name> {
  private known: (DependencyState & { at: number }) | undefined;
  private looking: Promise<DependencyState> | undefined;
  /** A check that outlived our patience is waited for before there is another. */
  private overdue = false;

  constructor(
    readonly name: Name,
    private readonly check: Check,
    private readonly timing: Timing,
  ) {}

  state(): Promise<DependencyState> {
    if (this.known && performance.now() - this.known.at < this.timing.keptMs) {
      return Promise.resolve(shown(this.known));
    }
    return (this.looking ??= this.look().finally(() => (this.looking = undefined)));
  }

  private async look(): Promise<DependencyState> {
    const state = this.overdue ? 'down' : await this.ask();
    const since = this.known?.state === state ? this.known.since : new Date().toISOString();
    this.known = { state, since, at: performance.now() };
    return shown(this.known);
  }

  private async ask(): Promise<'up' | 'down'> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'down'>((resolve) => {
      timer = setTimeout(() => resolve('down'), this.timing.patienceMs);
    });
    this.overdue = true;
    const answer = this.answer().finally(() => (this.overdue = false));
    const state = await Promise.race([answer, tooLate]);
    clearTimeout(timer);
    return state;
  }

  private async answer(): Promise<'up' | 'down'> {
    try {
      await this.check();
      return 'up';
    } catch {
      return 'down';
    }
  }
}

function shown({ state, since }: DependencyState): DependencyState {
  return { state, since };
}
