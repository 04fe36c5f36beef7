import { type Instant, type PersonId, VERBS } from '@nenep/contracts';
import type { LoadedPlan } from '@nenep/plan';
import { cycles, type InboxTask, tasksOfCycle } from '@nenep/store';
import pLimit from 'p-limit';
import type { Cast } from '../cast.js';
import type { TimeLapseWorld } from '../time-lapse-world.js';
import { answersTo, SIMULATED } from './answers.js';
import { workToReturn } from './correction.js';
import { sendsBack, type Temper, whoActs } from './temper.js';

/** So many people decide at the same time. */
const AT_ONCE = 16;

/** Everybody in the organization, acting by chance through the door that is everybody's. */
export class RandomPeople {
  /** The tasks of open cycles as they were last read. */
  private tasks: readonly InboxTask[] = [];

  constructor(
    private readonly world: TimeLapseWorld,
    private readonly loaded: LoadedPlan,
    private readonly cast: Cast,
    private readonly temper: Temper,
  ) {}

  /**
   * Everybody looks at what waits for them, and does what chance has them do now. It is read again
   * only where it `changed`.
   */
  async look(now: Instant, changed: boolean): Promise<{ acted: number; waiting: number }> {
    if (changed) this.tasks = await this.tasksOfOpenCycles();
    // What was declared missing may still come, and nobody sends it by chance.
    const open = this.tasks.filter(({ state }) => state === 'OPEN');
    const acts = open.flatMap((task) => {
      const person = whoActs(task, now, this.temper);
      return person === null ? [] : [{ person, task }];
    });
    const limit = pLimit(AT_ONCE);
    await Promise.all(acts.map(({ person, task }) => limit(() => this.act(person, task))));
    return { acted: acts.length, waiting: open.length - acts.length };
  }

  private async tasksOfOpenCycles(): Promise<InboxTask[]> {
    const { organization } = this.loaded;
    const open = await cycles(
      this.world.store,
      { organization: organization.id, state: 'OPEN' },
      { limit: 200 },
    );
    const tasks = await Promise.all(
      open.items.map(({ _id }) => tasksOfCycle(this.world.store, _id)),
    );
    return tasks.flat();
  }

  private act(person: PersonId, task: InboxTask): Promise<void> {
    const seen = { task: task._id, version: task.version };
    const { seed } = this.temper;
    const target = sendsBack(task, person, this.temper)
      ? workToReturn(task, this.tasks, seed)
      : undefined;
    if (target !== undefined) {
      return this.cast.decide(person, { ...seen, verb: 'return', reasons: SIMULATED, target });
    }
    const answers = answersTo(this.loaded, task, seed);
    return this.cast.decide(person, { ...seen, verb: VERBS[task.kind][0], answers });
  }
}
