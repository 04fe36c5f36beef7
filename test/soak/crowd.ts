import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiAnswer, Caller, Told } from '../support/caller.js';
import { concurrently, SELF } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import type { RunningProduct } from '../support/product.js';
import { Rehearsal } from '../support/rehearsal.js';

/** A house whose first cycle was walked to its end, and what its people were told. */
export interface Walked {
  organization: string;
  told: Told[];
}

/** Applies a plan of its own to a fresh house and walks its first cycle, eight people at a time. */
export async function walkHouse(running: RunningProduct, number: number): Promise<Walked> {
  const organization = `soak-${number}`;
  const house = await inventedHouse(`k${number}`, 4, 5);
  const rehearsal = await surely(() => Rehearsal.begin(running, organization, house));
  const people = house.members.map(({ id }) => id);
  const told: Told[] = [];
  const note = ({ decision, stream, sequence }: Told) =>
    void told.push({ decision, stream, sequence });
  await concurrently(8, people, async (person) => note(await rehearsal.submit(person)));
  await concurrently(8, people, async (person) => note(await rehearsal.review(person)));
  note(await rehearsal.consolidate());
  note(await rehearsal.approve());
  note(await rehearsal.publish());
  return { organization, told };
}

/** How many answers of each status the crowd got. */
export type Heard = Record<string, number>;

/**
 * Far more people than the api has room for, who come again at once whatever they are answered:
 * they read, and send decisions that are refused.
 */
export async function crowd(
  callers: readonly Caller[],
  { people, until, heard }: { people: number; until: () => boolean; heard: Heard },
): Promise<void> {
  const one = async (_: unknown, index: number) => {
    const caller = callers[index % callers.length];
    while (caller && !until()) {
      const status = await ask(caller, index % 2 === 0).then(
        (answer) => String(answer.status),
        () => 'no answer',
      );
      heard[status] = (heard[status] ?? 0) + 1;
      if (status === 'no answer') await sleep(100);
    }
  };
  await Promise.all(Array.from({ length: people }, one));
}

function ask(caller: Caller, reads: boolean): Promise<ApiAnswer> {
  if (reads) return caller.get('/timeline?limit=50');
  const task = 'nowhere~2021~monthly-evaluation~2021-05~self.nobody';
  return caller.decide(task, { verb: 'submit', answers: SELF });
}

/** Tries again until it works: while the crowd is there, the api sends many away. */
export async function surely<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      await sleep(300);
    }
  }
}
