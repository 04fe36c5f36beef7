import type {
  ExpectedPeriod,
  Fact,
  FactData,
  FactOf,
  FactType,
  Instant,
  PlanKeeperInput,
  PlanVersion,
  StreamEnd,
} from '@nenep/contracts';
import { SYSTEM_ACTOR } from '@nenep/contracts';
import { Clock } from './clock.js';
import { FactRecord, type RecordCarried } from './record.js';

export interface ApplyOutcome {
  outcome: 'unchanged' | 'updated';
  version: number;
}

/** What one run of a keeper hands to the next. */
export interface KeeperCarried {
  activatedAt: Instant;
  handled: string[];
  open: string[];
  record: RecordCarried;
}

/** A plan as its keeper sees it: the version in force, and which periods were dealt with. */
export class Keeper {
  readonly clock: Clock;
  readonly record: FactRecord;
  private activatedAt: Instant | null;
  private version: PlanVersion;
  private readonly handled: Set<string>;
  private readonly open: Set<string>;
  private changes = 0;

  constructor(
    readonly stream: string,
    private readonly started: PlanKeeperInput,
    carried?: KeeperCarried,
  ) {
    this.clock = new Clock(started.clockOffset);
    this.version = started.version;
    this.record = new FactRecord(stream, carried?.record);
    this.activatedAt = carried?.activatedAt ?? null;
    this.handled = new Set(carried?.handled);
    this.open = new Set(carried?.open);
  }

  get plan(): PlanVersion {
    return this.version;
  }

  /** When the plan was put to work. Throws before it was. */
  get activated(): Instant {
    if (!this.activatedAt) throw new Error(`The plan of ${this.stream} is not active yet.`);
    return this.activatedAt;
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
    this.changes += 1;
    const { version: number, digest, periods } = version;
    this.note('plan.updated', { version: number, digest, periods: periods.length });
    return { outcome: 'updated', version: number };
  }

  /** The first period, in order of opening, that has not been dealt with. */
  nextPeriod(): ExpectedPeriod | undefined {
    return this.version.periods
      .filter((period) => !this.handled.has(keyOf(period)))
      .sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1))[0];
  }

  /** A rehearsal opens its first period at once; all others open on their day. */
  opensAt(period: ExpectedPeriod): Instant {
    return this.opensNow(period) ? this.clock.now() : period.opensAt;
  }

  opensNow(period: ExpectedPeriod): boolean {
    return this.version.firstOpensNow && keyOf(period) === keyOf(this.version.periods[0]);
  }

  /** A period has the stream of its cycle, and those of its parts where the cycle is divided. */
  noteOpened(
    period: ExpectedPeriod,
    [opened, ...parts]: [string, ...string[]],
    replanned: boolean,
  ): void {
    this.handled.add(keyOf(period));
    for (const stream of [opened, ...parts]) this.open.add(stream);
    this.note('period.opened', { ...about(period), opened, replanned }, period);
  }

  noteMissed(period: ExpectedPeriod, reason: FactData<'period.missed'>['reason']): void {
    this.handled.add(keyOf(period));
    this.note('period.missed', { ...about(period), reason }, period);
  }

  noteClosed(end: StreamEnd): void {
    if (!this.open.delete(end.stream)) return;
    this.changes += 1;
    const { stream: closed, sequence, head } = end;
    this.note('stream.closed', { closed, sequence, head });
  }

  isFinished(): boolean {
    return this.open.size === 0;
  }

  end(): void {
    this.note('plan.ended', { periods: this.version.periods.length });
  }

  /** A question whether anything changed since now. */
  watch(): () => boolean {
    const seen = this.changes;
    return () => this.changes !== seen;
  }

  input(): PlanKeeperInput {
    return { ...this.started, version: this.version };
  }

  carry(): KeeperCarried {
    return {
      activatedAt: this.activated,
      handled: [...this.handled],
      open: [...this.open],
      record: this.record.carry(),
    };
  }

  private note<T extends FactType>(type: T, data: FactData<T>, period?: ExpectedPeriod): void {
    const { organization, plan, version, clause } = this.version;
    const fact: FactOf<T> = {
      type,
      organization,
      plan,
      planVersion: version,
      ...(period && { cycle: period.cycle, period: period.period }),
      clause: period?.clause ?? clause,
      actor: SYSTEM_ACTOR,
      occurredAt: this.clock.now(),
      data,
    };
    this.record.add(fact as Fact);
  }
}

function keyOf(period: ExpectedPeriod | undefined): string {
  return period ? `${period.cycle}/${period.period}` : '';
}

function about({ cycle, period, opensAt }: ExpectedPeriod) {
  return { cycle, period, plannedAt: opensAt };
}
