import {
  type ExpectedPeriod,
  type Fact,
  type FactData,
  type FactOf,
  type FactType,
  type Instant,
  isPart,
  type PersonId,
  type PlanKeeperInput,
  type PlanVersion,
  type StreamEnd,
  type StreamId,
  SYSTEM_ACTOR,
} from '@nenep/contracts';
import { Clock } from './clock.js';
import { keyOf, KeptPeriods, type PeriodsCarried } from './kept-periods.js';
import { FactRecord, type RecordCarried } from './record.js';

export interface ApplyOutcome {
  outcome: 'unchanged' | 'updated';
  version: number;
}

/** What one run of a keeper hands to the next. */
export interface KeeperCarried extends PeriodsCarried {
  activatedAt: Instant;
  pausedAt?: Instant | null;
  endedEarly?: boolean;
  record: RecordCarried;
}

/** A plan as its keeper sees it: the version in force, and which periods were dealt with. */
export class Keeper {
  readonly clock: Clock;
  readonly record: FactRecord;
  readonly periods: KeptPeriods;
  /** Set while a period is being opened; what would change under it waits. */
  opening = false;
  /** Orders that wait until it is opened; until they are carried out nothing else opens. */
  waitingOrders = 0;
  /** Since when the plan is paused. */
  pausedAt: Instant | null;
  endedEarly: boolean;
  private activatedAt: Instant | null;
  private version: PlanVersion;
  private changes = 0;

  constructor(
    readonly stream: string,
    private readonly started: PlanKeeperInput,
    carried?: KeeperCarried,
  ) {
    this.clock = new Clock(started.clockOffset);
    this.version = started.version;
    this.record = new FactRecord(stream, carried?.record);
    this.periods = new KeptPeriods(carried);
    this.activatedAt = carried?.activatedAt ?? null;
    this.pausedAt = carried?.pausedAt ?? null;
    this.endedEarly = carried?.endedEarly ?? false;
  }

  get plan(): PlanVersion {
    return this.version;
  }

  /** When the plan was put to work. Throws before it was. */
  get activated(): Instant {
    if (!this.activatedAt) throw new Error(`The plan of ${this.stream} is not active yet.`);
    return this.activatedAt;
  }

  /** The cycles that are open, their parts apart. */
  get openCycles(): StreamId[] {
    return this.periods.openStreams.filter((stream) => !isPart(stream));
  }

  activate(): void {
    if (this.activatedAt) return;
    this.activatedAt = this.clock.now();
    const { version, digest, rehearsal, validFrom, validTo, periods } = this.version;
    this.note('plan.activated', {
      version,
      digest,
      rehearsal,
      validFrom,
      validTo,
      periods: periods.length,
    });
  }

  /** Puts another version in force; the periods opened so far keep the one they were opened with. */
  apply(version: PlanVersion): ApplyOutcome {
    if (version.digest === this.version.digest) {
      return { outcome: 'unchanged', version: this.version.version };
    }
    this.version = version;
    const { version: number, digest, periods } = version;
    this.note('plan.updated', { version: number, digest, periods: periods.length });
    return { outcome: 'updated', version: number };
  }

  /** The first period, in order of opening, that may open and has not been dealt with. */
  nextPeriod(): ExpectedPeriod | undefined {
    if (this.waitingOrders > 0 || this.pausedAt || this.endedEarly) return undefined;
    return this.periods.undecided(this.version.periods)[0];
  }

  /** A period whose day has passed that somebody asked for. */
  nextWanted(): ExpectedPeriod | undefined {
    if (this.waitingOrders > 0 || this.pausedAt) return undefined;
    return this.periods.nextWanted(this.version.periods);
  }

  /** A rehearsal opens its first period at once; all others open on their day. */
  opensAt(period: ExpectedPeriod): Instant {
    return this.opensNow(period) ? this.clock.now() : period.opensAt;
  }

  opensNow(period: ExpectedPeriod): boolean {
    const [first] = this.version.periods;
    return this.version.firstOpensNow && first !== undefined && keyOf(period) === keyOf(first);
  }

  /** A period has the stream of its cycle, and those of its parts where the cycle is divided. */
  noteOpened(
    period: ExpectedPeriod,
    streams: readonly [StreamId, ...StreamId[]],
    { replanned, backfilled }: { replanned: boolean; backfilled: boolean },
  ): void {
    this.periods.markOpened(period, streams);
    const data = { ...about(period), opened: streams[0], replanned };
    this.note(backfilled ? 'period.backfilled' : 'period.opened', data, { period });
  }

  noteMissed(period: ExpectedPeriod, reason: FactData<'period.missed'>['reason']): void {
    this.periods.passOver(period);
    this.note('period.missed', { ...about(period), reason }, { period });
  }

  noteSkipped(period: ExpectedPeriod, reason: FactData<'period.skipped'>['reason']): void {
    this.periods.passOver(period);
    this.note('period.skipped', { ...about(period), reason }, { period });
  }

  noteClosed(end: StreamEnd): void {
    if (!this.periods.close(end.stream)) return;
    const { stream: closed, sequence, head } = end;
    this.note('stream.closed', { closed, sequence, head });
  }

  /** Whether nothing is open, and nothing will open any more. */
  isFinished(): boolean {
    if (this.periods.openStreams.length > 0) return false;
    return this.endedEarly || this.periods.undecided(this.version.periods).length === 0;
  }

  end(): void {
    this.note('plan.ended', { periods: this.version.periods.length });
  }

  /** A question whether anything changed since now. */
  watch(): () => boolean {
    const seen = this.changes;
    return () => this.changes !== seen;
  }

  /** Lets whoever watches look again. */
  wake(): void {
    this.changes += 1;
  }

  input(): PlanKeeperInput {
    return { ...this.started, version: this.version };
  }

  carry(): KeeperCarried {
    return {
      activatedAt: this.activated,
      pausedAt: this.pausedAt,
      endedEarly: this.endedEarly,
      ...this.periods.carry(),
      record: this.record.carry(),
    };
  }

  /** Records what happened, and wakes whoever watches. */
  note<T extends FactType>(
    type: T,
    data: FactData<T>,
    { period, actor = SYSTEM_ACTOR }: { period?: ExpectedPeriod; actor?: PersonId } = {},
  ): void {
    this.wake();
    const { organization, plan, version, clause } = this.version;
    const fact: FactOf<T> = {
      type,
      organization,
      plan,
      planVersion: version,
      ...(period && { cycle: period.cycle, period: period.period }),
      clause: period?.clause ?? clause,
      actor,
      occurredAt: this.clock.now(),
      data,
    };
    this.record.add(fact as Fact);
  }
}

function about({ cycle, period, opensAt }: ExpectedPeriod) {
  return { cycle, period, plannedAt: opensAt };
}
