import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiAnswer, Caller, type OpenTask, type Told } from '../../support/caller.js';
import { PASSWORD } from '../../support/product.js';
import type { Books } from './books.js';

const BEFORE_ASKING_AGAIN_MS = 200;
/** Longer than any fault: whoever is not told by then never will be. */
const PATIENCE_MS = 180_000;

/** What somebody decides, before it has an id. */
export interface Deciding {
  verb: string;
  version: number;
  answers?: object;
  reasons?: string;
}

export type Outcome = { taken: Told; body: ApiAnswer['body'] } | { refused: string };

/**
 * Somebody who is told what became of each decision, however long it takes: they ask again under
 * the same id, and at the next api process where one does not answer.
 */
export class CarefulPerson {
  private turn = 0;

  private constructor(
    readonly id: string,
    private readonly callers: Caller[],
    private readonly books: Books,
  ) {}

  static async signIn(apis: readonly string[], id: string, books: Books): Promise<CarefulPerson> {
    for (let turn = 0; ; turn++) {
      books.assertOpen();
      try {
        const caller = await Caller.signIn(apis[turn % apis.length] ?? '', id, PASSWORD);
        return new CarefulPerson(
          id,
          apis.map((api) => caller.at(api)),
          books,
        );
      } catch {
        await sleep(BEFORE_ASKING_AGAIN_MS);
      }
    }
  }

  /** Resolves to what was answered in the end: taken or refused, never "unknown". */
  async decide(organization: string, task: string, deciding: Deciding): Promise<Outcome> {
    const given = { decision: randomUUID(), ...deciding };
    const outcome = await this.ask(task, given);
    this.books.enter(organization, given.decision, outcome, () => this.ask(task, given));
    return outcome;
  }

  /** The first task of a step that waits for this person; waits until there is one. */
  async untilOpen(step: string): Promise<OpenTask> {
    for (;;) {
      this.books.assertOpen();
      const tasks = await this.caller()
        .openTasks()
        .catch(() => []);
      const found = tasks.find((task) => task.step === step);
      if (found) return found;
      await sleep(BEFORE_ASKING_AGAIN_MS);
    }
  }

  private async ask(task: string, given: object): Promise<Outcome> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const begun = performance.now();
      const answer = await this.caller()
        .decide(task, given)
        .catch(() => undefined);
      const outcome = answer && finalOf(answer, given);
      if (outcome) {
        if ('taken' in outcome) this.books.answered(begun, outcome.taken);
        return outcome;
      }
      this.books.unknown(answer ? `${answer.status} ${String(answer.body['code'])}` : 'no answer');
      if (performance.now() > deadline) throw new Error(`${task}: never told what became of it.`);
      this.turn += 1;
      await sleep(BEFORE_ASKING_AGAIN_MS);
    }
  }

  private caller(): Caller {
    return this.callers[this.turn % this.callers.length] as Caller;
  }
}

/** What is settled. All that may pass is not: 429, and whatever the servers could not do. */
function finalOf({ status, body }: ApiAnswer, given: object): Outcome | undefined {
  if (status === 200) {
    const { decision } = given as { decision: string };
    const taken = { decision, stream: String(body['stream']), sequence: Number(body['sequence']) };
    return { taken, body };
  }
  if (status === 429 || status >= 500) return undefined;
  return { refused: `${status} ${String(body['code'])}` };
}
