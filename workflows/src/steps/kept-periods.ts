import type { ExpectedPeriod, Instant, StreamId } from '@nenep/contracts';
import type { PeriodStanding } from '@nenep/domain';

/** What one run of a keeper hands to the next of its periods, by `cycle/period`. */
export interface PeriodsCarried {
  /** Dealt with: opened, missed or skipped. */
  handled: string[];
  /** The streams that are open. */
  open: string[];
  /** Of those handled, which were missed or skipped. */
  passedOver?: string[];
  /** Asked for after their day, and not opened yet. */
  wanted?: string[];
  /** Came due while the plan was paused, and not dealt with yet. */
  heldBack?: string[];
}

/** Which periods a keeper has dealt with, and how. */
export class KeptPeriods {
  private readonly handled: Set<string>;
  private readonly open: Set<StreamId>;
  private readonly passedOver: Set<string>;
  private readonly wanted: Set<string>;
  private readonly heldBack: Set<string>;

  constructor(carried?: PeriodsCarried) {
    this.handled = new Set(carried?.handled);
    this.open = new Set(carried?.open);
    this.passedOver = new Set(carried?.passedOver);
    this.wanted = new Set(carried?.wanted);
    this.heldBack = new Set(carried?.heldBack);
  }

  get openStreams(): StreamId[] {
    return [...this.open];
  }

  /** Those that were not dealt with, in order of opening. */
  undecided(periods: readonly ExpectedPeriod[]): ExpectedPeriod[] {
    return periods
      .filter((period) => !this.handled.has(keyOf(period)))
      .sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1));
  }

  standing(period: Pick<ExpectedPeriod, 'cycle' | 'period'>): PeriodStanding {
    const key = keyOf(period);
    if (!this.handled.has(key)) return 'UNDECIDED';
    return this.passedOver.has(key) ? 'PASSED_OVER' : 'OPENED';
  }

  markOpened(period: ExpectedPeriod, streams: readonly StreamId[]): void {
    const key = keyOf(period);
    this.handled.add(key);
    this.passedOver.delete(key);
    this.wanted.delete(key);
    for (const stream of streams) this.open.add(stream);
  }

  passOver(period: ExpectedPeriod): void {
    this.handled.add(keyOf(period));
    this.passedOver.add(keyOf(period));
  }

  /** Whether the stream was open until now. */
  close(stream: StreamId): boolean {
    return this.open.delete(stream);
  }

  want(period: ExpectedPeriod): void {
    this.wanted.add(keyOf(period));
  }

  /** What was asked for first, as the plan has it today; what it has no more is let go. */
  nextWanted(periods: readonly ExpectedPeriod[]): ExpectedPeriod | undefined {
    for (const key of this.wanted) {
      const period = periods.find((each) => keyOf(each) === key);
      if (period) return period;
      this.wanted.delete(key);
    }
    return undefined;
  }

  forgetWanted(): void {
    this.wanted.clear();
  }

  /** Remembers which came due between two moments, so that it is known why they are late. */
  holdBack(periods: readonly ExpectedPeriod[], from: Instant, to: Instant): void {
    this.undecided(periods)
      .filter(({ opensAt }) => from <= opensAt && opensAt <= to)
      .forEach((period) => this.heldBack.add(keyOf(period)));
  }

  wasHeldBack(period: ExpectedPeriod): boolean {
    return this.heldBack.has(keyOf(period));
  }

  carry(): PeriodsCarried {
    return {
      handled: [...this.handled],
      open: [...this.open],
      passedOver: [...this.passedOver],
      wanted: [...this.wanted],
      heldBack: [...this.heldBack],
    };
  }
}

export function keyOf(period: Pick<ExpectedPeriod, 'cycle' | 'period'>): string {
  return `${period.cycle}/${period.period}`;
}
