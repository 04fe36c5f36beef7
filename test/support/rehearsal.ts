import { cycleOfStream, fromTaskId, type StreamId, type TaskId, toTaskId } from '@nenep/contracts';
import type { Caller, Taken } from './caller.js';
import { applyHouse, concurrently, REVIEW, SELF, signInAll, untilOpen } from './load.js';
import type { InventedHouse } from './organization.js';
import type { RunningProduct } from './product.js';

/** A house that rehearses: its first cycle is open, and everybody is signed in. */
export class Rehearsal {
  private constructor(
    readonly organization: string,
    readonly house: InventedHouse,
    /** The stream of its first cycle. */
    readonly cycle: StreamId,
    private readonly callers: ReadonlyMap<string, Caller>,
    /** Which stream has each person's tasks: the cycle's, or that of a part where it is divided. */
    private readonly streams: ReadonlyMap<string, StreamId>,
  ) {}

  static async begin(
    running: RunningProduct,
    organization: string,
    house: InventedHouse,
  ): Promise<Rehearsal> {
    await applyHouse(running, organization, house);
    const { members, secretariat, inspector } = house;
    const people = [...members.map(({ id }) => id), ...secretariat, inspector];
    const callers = await signInAll(running.product.api, people);
    const byPerson = new Map(callers.map((caller, index) => [people[index] ?? '', caller]));
    const streams = await concurrently(4, members, async ({ id }) => {
      const [task] = await untilOpen(byPerson.get(id) as Caller, 'self');
      return [id, fromTaskId(task.id).stream] as const;
    });
    const cycle = cycleOfStream(streams[0]?.[1] ?? '');
    return new Rehearsal(organization, house, cycle, byPerson, new Map(streams));
  }

  as(person: string): Caller {
    const caller = this.callers.get(person);
    if (!caller) throw new Error(`Nobody is called ${person} here.`);
    return caller;
  }

  task(key: string): TaskId {
    const [, person = ''] = key.split('.');
    return toTaskId(this.streams.get(person) ?? this.cycle, key);
  }

  /** The cycle's stream, and those of its parts where it is divided. */
  get allStreams(): StreamId[] {
    return [...new Set([this.cycle, ...this.streams.values()])];
  }

  submit(person: string, version = 1): Promise<Taken> {
    return this.as(person).decideSurely(this.task(`self.${person}`), 'submit', SELF, version);
  }

  /** Reviews somebody as whoever the plan lets review them. */
  review(person: string, version = 1): Promise<Taken> {
    const task = this.task(`review.${person}`);
    return this.as(this.reviewerOf(person)).decideSurely(task, 'review', REVIEW, version);
  }

  consolidate(): Promise<Taken> {
    const minutes = { minutes: 'Tổng hợp đủ, không có ý kiến khác.' };
    return this.whole(this.house.officeHead, 'consolidate', minutes);
  }

  approve(): Promise<Taken> {
    return this.whole(this.approver, 'approve', {});
  }

  publish(): Promise<Taken> {
    return this.whole(this.house.officeHead, 'publish', { 'posted-at': 'Bảng tin cơ quan' });
  }

  /** Heads review their people, the Secretariat reviews the heads. */
  reviewerOf(person: string): string {
    const { members, secretariat } = this.house;
    const reviewed = members.find(({ id }) => id === person);
    const head = members.find(({ unit, head }) => head && unit === reviewed?.unit);
    return (reviewed?.head ? secretariat[0] : head?.id) ?? '';
  }

  get approver(): string {
    return this.house.secretariat[1] ?? '';
  }

  /** Tasks of the whole cycle open a moment after what they wait for. */
  private async whole(person: string, step: string, answers: object): Promise<Taken> {
    const [task] = await untilOpen(this.as(person), step);
    return this.as(person).decideSurely(task.id, step, answers);
  }
}
