import { type Instant, type PersonId, VERBS } from '@nenep/contracts';
import type { LoadedPlan } from '@nenep/plan';
import { cycles, type InboxTask, tasksOfCycle } from '@nenep/store';
import pLimit from 'p-limit';
import type { Cast } from '../cast.js';
import type { TimeLapseWorld } from '../time-lapse-world.js';
import { answersTo } from './answers.js';
import { type Temper, whoActs } from './temper.js';

/** So many people decide at the same time. */
const AT_ONCE = 16;

/** Everybody in the organization, acting by chance through the door that is everybody's. */
export class RandomPeople {
  constructor(
    private readonly world: TimeLapseWorld,
    private readonly loaded: LoadedPlan,
    private readonly cast: Cast,
    private readonly temper: Temper,
  ) {}

  /** Everybody looks at what waits for them, and does what chance has them do now. */
  async look(now: Instant): Promise<{ acted: number; waiting: number }> {
    const tasks = await this.undone();
    const acts = tasks.flatMap((task) => {
      const person = whoActs(task, now, this.temper);
      return person === null ? [] : [{ person, task }];
    });
    const limit = pLimit(AT_ONCE);
    await Promise.all(acts.map(({ person, task }) => limit(() => this.act(person, task))));
    const waiting = tasks.filter(({ state }) => state === 'OPEN').length - acts.length;
    return { acted: acts.length, waiting: Math.max(0, waiting) };
  }

  /** What waits; what was declared missing may still come, and nobody sends it by chance. */
  private async undone(): Promise<InboxTask[]> {
    const { organization } = this.loaded;
    const open = await cycles(
      this.world.store,
      { organization: organization.id, state: 'OPEN' },
      { limit: 200 },
    );
    const tasks = await Promise.all(
      open.items.map(({ _id }) => tasksOfCycle(this.world.store, _id)),
    );
    return tasks.flat().filter(({ state }) => state === 'OPEN');
  }

  private act(person: PersonId, task: InboxTask): Promise<void> {
    return this.cast.decide(person, {
      task: task._id,
      version: task.version,
      verb: VERBS[task.kind][0],
      answers: answersTo(this.loaded, task, this.temper.seed),
    });
  }
}
