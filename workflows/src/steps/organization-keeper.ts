import { dateAt, instantAt } from '@nenep/calendar';
import type {
  Fact,
  FactData,
  FactOf,
  FactType,
  Instant,
  LocalDate,
  OrganizationAnswer,
  OrganizationApplied,
  OrganizationApproval,
  OrganizationDecision,
  OrganizationKeeperInput,
  OrganizationNews,
  OrganizationRegister,
  OrganizationTaken,
  OrganizationVersion,
  PersonId,
} from '@nenep/contracts';
import { SYSTEM_ACTOR } from '@nenep/contracts';
import {
  foldDecisions,
  judgeApproval,
  nextChangeDay,
  takeDecision,
  vacanciesFrom,
} from '@nenep/domain';
import { Clock } from './clock.js';
import { type AnswersCarried, OrganizationAnswers, refused } from './organization-answers.js';
import { FactRecord, type RecordCarried } from './record.js';
import { Telling, type TellingCarried } from './told-streams.js';

/** What one run of the keeper of an organization hands to the next. */
export interface OrganizationCarried {
  taken: OrganizationDecision[];
  pending: OrganizationDecision[];
  answers: AnswersCarried;
  /** The last day of which open streams were told. */
  day: LocalDate;
  revision: number;
  kept: boolean;
  untold: boolean;
  fresh: string[];
  telling?: TellingCarried;
  record: RecordCarried;
}

/** An organization as its keeper holds it: what its file has, and what was decided since. */
export class OrganizationKeeper {
  readonly clock: Clock;
  readonly record: FactRecord;
  /** What is on its way to the open streams. */
  telling: Telling | null;
  /** Counts what was kept and told. */
  revision: number;
  /** Whether the register, as it is, is kept for those who resolve people by it. */
  kept: boolean;
  private version: OrganizationVersion;
  private readonly taken: OrganizationDecision[];
  private readonly pending: OrganizationDecision[];
  private readonly answers: OrganizationAnswers;
  private day: LocalDate | null;
  /** Whether open streams have to be told of something that holds already, and of which decisions. */
  private untold: boolean;
  private fresh: string[];
  private current: OrganizationRegister;
  private changes = 0;
  /** How many changes had been dealt with when the keeper last went to rest. */
  private rested = -1;

  constructor(
    stream: string,
    private readonly started: OrganizationKeeperInput,
    carried?: OrganizationCarried,
  ) {
    this.clock = new Clock(started.clockOffset);
    this.record = new FactRecord(stream, carried?.record);
    this.version = started.version;
    this.taken = carried?.taken ?? [];
    this.pending = carried?.pending ?? [];
    this.answers = new OrganizationAnswers(carried?.answers);
    this.day = carried?.day ?? null;
    this.revision = carried?.revision ?? 0;
    this.kept = carried?.kept ?? false;
    this.untold = carried?.untold ?? false;
    this.fresh = carried?.fresh ?? [];
    this.telling = carried?.telling ? new Telling(carried.telling) : null;
    this.current = foldDecisions(this.version.register, this.taken).register;
  }

  get organization(): string {
    return this.version.organization;
  }

  get register(): OrganizationRegister {
    return this.current;
  }

  get today(): LocalDate {
    return dateAt(this.version.calendar, this.clock.now());
  }

  /** The first day of which nothing has to be told, since nothing was open before. */
  begin(): void {
    if (this.day) return;
    this.day = this.today;
    this.note('organization.applied', this.counted());
  }

  /** The file as another plan, or another version of one, has it; decisions hold on over it. */
  apply(version: OrganizationVersion): OrganizationApplied {
    this.begin();
    const isSame = version.digest === this.version.digest;
    this.version = version;
    if (isSame) return this.applied('unchanged', []);
    const { register, contained } = foldDecisions(version.register, this.taken);
    this.current = register;
    this.note('organization.updated', { ...this.counted(), contained });
    this.changed(true);
    return this.applied('updated', contained);
  }

  /** Takes a decision, or says why not; the same one again gets the first answer. */
  change(decision: OrganizationDecision): OrganizationAnswer {
    this.begin();
    const first = this.answers.recall(decision);
    if (first) return first;
    const before = this.current;
    const verdict = takeDecision(before, decision, this.today);
    if ('refused' in verdict) return refused(decision, verdict);
    const { standing, register } = verdict;
    const { actor, ...said } = decision;
    if (standing === 'REJECTED') throw new Error('A decision is rejected by an approval alone.');
    const sequence = this.note('change.recorded', { ...said, standing }, actor);
    if (standing === 'PENDING') this.pending.push(decision);
    else this.hold(decision, register, standing === 'IN_FORCE');
    return this.answers.accept(decision, this.clock.now(), {
      sequence,
      standing,
      vacancies: vacanciesFrom(before, register, decision.effectiveOn),
    });
  }

  /** Takes somebody's word on a decision that waits. */
  approve(approval: OrganizationApproval): OrganizationAnswer {
    this.begin();
    const first = this.answers.recall(approval);
    if (first) return first;
    const waiting = this.pending.findIndex(({ decision }) => decision === approval.of);
    const decision = this.pending[waiting];
    if (!decision) return refused(approval, { refused: 'NOT_PENDING' });
    const before = this.current;
    const verdict = judgeApproval(before, decision, approval, this.today);
    if ('refused' in verdict) return refused(approval, verdict);
    const { standing, register } = verdict;
    const { actor, verdict: word, ...said } = approval;
    const type = word === 'APPROVE' ? 'change.approved' : 'change.rejected';
    const sequence = this.note(type, said, actor);
    this.pending.splice(waiting, 1);
    if (standing === 'IN_FORCE') this.hold(decision, register, true);
    const vacancies = vacanciesFrom(before, register, this.today);
    return this.answers.accept(approval, this.clock.now(), { sequence, standing, vacancies });
  }

  /** The news of today, where there are any. */
  nextNews(): OrganizationNews | null {
    const { today, day } = this;
    const turned = day !== null && (nextChangeDay(this.current, day) ?? '9999') <= today;
    if (!this.untold && !turned) return null;
    const reasons = this.taken
      .filter(({ decision, effectiveOn }) => {
        const came = day !== null && effectiveOn > day && effectiveOn <= today;
        return came || this.fresh.includes(decision);
      })
      .map(({ decision, document }) => ({ decision, document }));
    return { revision: this.revision + 1, day: today, reasons };
  }

  /** From here on the streams that are open are told. */
  tell(news: OrganizationNews, left: string[]): void {
    const { revision, day, reasons } = news;
    this.telling = new Telling({ news, left });
    const decisions = reasons.map(({ decision }) => decision);
    this.note('change.told', { revision, day, decisions, streams: left.length });
  }

  noteTaken({ stream, revision, tasks }: OrganizationTaken): void {
    if (!this.telling?.take({ stream, revision })) return;
    this.note('change.taken', { revision, taken: stream, tasks });
  }

  /** What is kept from now on is what holds; what changed since has to be kept again. */
  markKept(news: OrganizationNews | null): void {
    this.kept = true;
    this.revision += 1;
    if (!news) return;
    this.day = news.day;
    this.untold = false;
    this.fresh = [];
  }

  /** When the next day begins on which anything changes by itself. */
  wakesAt(): Instant | undefined {
    const next = this.day && nextChangeDay(this.current, this.day);
    return next ? instantAt(this.version.calendar, next, '00:00') : undefined;
  }

  /** How much is left to be told, as far as it is known yet. */
  get toTell(): number {
    const isAtRest = this.rested === this.changes && this.nextNews() === null;
    return (this.telling?.streams.length ?? 0) + (isAtRest ? 0 : 1);
  }

  /** A question whether anything changed since now, when all that came before is dealt with. */
  watch(): () => boolean {
    const seen = this.changes;
    this.rested = seen;
    return () => this.changes !== seen;
  }

  input(): OrganizationKeeperInput {
    return { ...this.started, version: this.version };
  }

  carry(): OrganizationCarried {
    const { taken, pending, answers, revision, kept, untold, fresh, telling } = this;
    return {
      taken,
      pending,
      answers: answers.carry(),
      day: this.day ?? this.today,
      revision,
      kept,
      untold,
      fresh,
      ...(telling && { telling: telling.carry() }),
      record: this.record.carry(),
    };
  }

  private hold(decision: OrganizationDecision, register: OrganizationRegister, now: boolean): void {
    this.taken.push(decision);
    this.current = register;
    if (now) this.fresh.push(decision.decision);
    this.changed(now);
  }

  private changed(holdsNow: boolean): void {
    this.kept = false;
    this.untold ||= holdsNow;
    this.changes += 1;
  }

  private applied(
    outcome: OrganizationApplied['outcome'],
    contained: string[],
  ): OrganizationApplied {
    return { outcome, sequence: this.record.recorded, contained };
  }

  private counted() {
    const { digest, register } = this.version;
    return { digest, units: register.units.length, people: register.people.length };
  }

  private note<T extends FactType>(
    type: T,
    data: FactData<T>,
    actor: PersonId = SYSTEM_ACTOR,
  ): number {
    const { organization, plan, planVersion, clause } = this.version;
    const occurredAt = this.clock.now();
    const fact: FactOf<T> = {
      type,
      organization,
      plan,
      planVersion,
      clause,
      actor,
      occurredAt,
      data,
    };
    return this.record.add(fact as Fact);
  }
}
