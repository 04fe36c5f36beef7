import { fromTaskId, type StreamId, type TaskId, toTaskId } from '@nenep/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caller } from '../../support/caller.js';
import { concurrently, REVIEW, SELF } from '../../support/load.js';
import { inventedHouse, type InventedHouse } from '../../support/organization.js';
import { PASSWORD } from '../../support/product.js';
import { Books, BooksClosed } from './books.js';
import { CarefulPerson, type Deciding, type Outcome } from './careful-person.js';
import type { Random } from './random.js';
import type { Victim } from './victim.js';

const HOUSE = { units: 3, peopleOfEach: 8 };
/** Houses that rehearse at the same time, and people of each who decide at the same time. */
const LANES = 2;
const AT_A_TIME = 5;
const PAUSE_MS: [number, number] = [50, 900];

type Act = (person: string, task: string, deciding: Deciding) => Promise<void>;

/**
 * People signing off without end, by the whole of the plan's monthly evaluation: each is returned,
 * submits again, and is reviewed; each cycle is published, and another house begins. Now and then
 * somebody asks for what must be refused, or asks again for what they were told.
 */
export class SignOffs {
  readonly books = new Books();
  readonly organizations: string[] = [];
  readonly cycles: StreamId[] = [];
  /** Answers that were not the ones to expect: each a fault of the product. */
  readonly surprises: string[] = [];
  private readonly lanes: Promise<void>[];

  constructor(
    private readonly victim: Victim,
    private readonly random: Random,
  ) {
    this.lanes = Array.from({ length: LANES }, () => this.goOn());
  }

  /** Lets those who ask be answered, and begins nothing more. */
  async end(): Promise<void> {
    this.books.close();
    await Promise.all(this.lanes);
  }

  private async goOn(): Promise<void> {
    try {
      for (;;) await this.liveOneCycle();
    } catch (error) {
      if (error instanceof BooksClosed) return;
      this.surprises.push(String(error));
    }
  }

  private async liveOneCycle(): Promise<void> {
    const name = `h${String(this.organizations.length + 1).padStart(3, '0')}`;
    this.organizations.push(name);
    const house = await inventedHouse(name, HOUSE.units, HOUSE.peopleOfEach);
    await this.apply(name, house);
    const ids = [...house.members.map(({ id }) => id), ...house.secretariat];
    const people = await concurrently(4, ids, (id) =>
      CarefulPerson.signIn(this.victim.apis, id, this.books),
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    const as = (id: string) => byId.get(id) as CarefulPerson;
    const first = await as(house.officeHead).untilOpen('self');
    const cycle = fromTaskId(first.id as TaskId).stream;
    this.cycles.push(cycle);

    const act: Act = (person, task, deciding) => this.act(name, as(person), task, deciding);
    await concurrently(AT_A_TIME, house.members, ({ id }) =>
      this.signOff(act, cycle, id, reviewerOf(house, id)),
    );
    const whole = async (person: string, verb: string, answers: object) => {
      const task = await as(person).untilOpen(verb);
      await act(person, task.id, { verb, version: task.version, answers });
    };
    await whole(house.officeHead, 'consolidate', { minutes: 'Tổng hợp đủ.' });
    await whole(house.secretariat[1] ?? '', 'approve', {});
    await whole(house.officeHead, 'publish', { 'posted-at': 'Bảng tin cơ quan' });
  }

  private async signOff(act: Act, cycle: StreamId, person: string, reviewer: string) {
    const self = toTaskId(cycle, `self.${person}`);
    const review = toTaskId(cycle, `review.${person}`);
    const returns = Math.floor(this.random.between(0, 3));
    for (let version = 1; version <= returns; version++) {
      await act(person, self, { verb: 'submit', version, answers: SELF });
      await act(reviewer, review, { verb: 'return', version, reasons: 'Chưa nêu kết quả.' });
    }
    const version = returns + 1;
    await act(person, self, { verb: 'submit', version, answers: SELF });
    await act(reviewer, review, { verb: 'review', version, answers: REVIEW });
  }

  private async act(organization: string, person: CarefulPerson, task: string, given: Deciding) {
    await sleep(this.random.between(...PAUSE_MS));
    this.books.assertOpen();
    const outcome = await person.decide(organization, task, given);
    if ('refused' in outcome) {
      this.surprises.push(`${person.id} ${given.verb}: refused with ${outcome.refused}`);
      return;
    }
    const chance = this.random.next();
    if (chance < 0.1) await this.expectRefused(organization, person, task, given);
    else if (chance < 0.2) await this.expectSame(this.books.entries.at(-1));
  }

  /** The same under another id: what is decided is not decided twice. */
  private async expectRefused(
    organization: string,
    person: CarefulPerson,
    task: string,
    given: Deciding,
  ): Promise<void> {
    const outcome = await person.decide(organization, task, given);
    if ('taken' in outcome) this.surprises.push(`${person.id} ${given.verb}: taken twice`);
  }

  /** Asked again, at whichever process, the answer is the same; only what is next may have come. */
  async expectSame(entry: Books['entries'][number] | undefined): Promise<void> {
    if (!entry) return;
    const again = await entry.again();
    const [first, second] = [entry.outcome, again].map(comparable);
    if (first !== second) this.surprises.push(`${entry.decision}: ${first}, then ${second}`);
  }

  private async apply(organization: string, { files }: InventedHouse): Promise<void> {
    const { apis, administrator } = this.victim;
    const rehearsal = {
      organization,
      organizationName: { vi: organization, en: organization },
    };
    for (let turn = 0; ; turn++) {
      this.books.assertOpen();
      try {
        const { username, password } = administrator;
        const caller = await Caller.signIn(apis[turn % apis.length] ?? '', username, password);
        const answer = await caller.post('/plans', { files, rehearsal, initialPassword: PASSWORD });
        if (answer.status === 200) return;
        if (answer.status < 500 && answer.status !== 429) {
          this.surprises.push(`${organization}: ${JSON.stringify(answer.body)}`);
        }
      } catch {
        // It may have been applied or not: the same plan again changes nothing.
      }
      await sleep(200);
    }
  }
}

function comparable(outcome: Outcome): string {
  if ('refused' in outcome) return 'refused'; // for what is refused the reason may change
  const { next, ...rest } = outcome.body;
  return JSON.stringify(rest);
}

/** Heads review their people, the Secretariat reviews the heads. */
function reviewerOf({ members, secretariat }: InventedHouse, person: string): string {
  const reviewed = members.find(({ id }) => id === person);
  const head = members.find(({ unit, head }) => head && unit === reviewed?.unit);
  return (reviewed?.head ? secretariat[0] : head?.id) ?? '';
}
