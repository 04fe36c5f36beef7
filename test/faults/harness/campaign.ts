import { appliedSequence, recordedSequence } from '@nenep/store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Told } from '../../support/caller.js';
import type { Books } from './books.js';
import type { Fault } from './faults.js';
import type { Random } from './random.js';
import type { SignOffs } from './sign-offs.js';
import type { Victim } from './victim.js';

/** How long the product may take to be whole again after a fault, before it is called stuck. */
const PATIENCE_MS = 120_000;
/** How long whoever may have to help waits whether it goes without. */
const BEFORE_HELP_MS = 20_000;
const CALM_MS: [number, number] = [100, 700];

/** One fault, and how the product got over it; in milliseconds. */
export interface Suffered {
  kind: string;
  /** From the strike to its end; a kill ends when the part serves again. */
  lastedMs: number;
  /** The longest time that nobody was told of a decision taken, from the strike on. */
  silentMs: number;
  /** From its end to when people were shown a decision asked for after it. */
  shownMs: number;
  /** Whether somebody had to help. */
  helped: boolean;
}

/** The product did not get over a fault by itself. */
export class Stuck extends Error {}

/** Lets faults come over a product under load one after the other, each at a random moment. */
export async function suffer(
  victim: Victim,
  signOffs: SignOffs,
  faults: readonly Fault[],
  random: Random,
  onSuffered: (suffered: Suffered, count: number) => void = () => undefined,
): Promise<Suffered[]> {
  const all: Suffered[] = [];
  await until('before all', 'decides', async () => signOffs.books.takenAfter(0));
  for (const fault of faults) {
    await sleep(random.between(...CALM_MS));
    const one = await sufferOne(victim, signOffs, fault, random.between(...fault.lasts));
    all.push(one);
    onSuffered(one, all.length);
  }
  return all;
}

async function sufferOne(
  victim: Victim,
  { books }: SignOffs,
  fault: Fault,
  lastsMs: number,
): Promise<Suffered> {
  const struck = performance.now();
  await fault.inflict(victim);
  await sleep(lastsMs);
  await fault.end(victim);
  const ended = performance.now();
  const help = setTimeout(() => void fault.lastResort?.(victim), BEFORE_HELP_MS);
  const taken = await until(fault.kind, 'decides again', async () => books.takenAfter(ended));
  await until(fault.kind, 'shows again', () => isShown(victim, taken.told));
  const shownMs = performance.now() - ended;
  clearTimeout(help);
  return {
    kind: fault.kind,
    lastedMs: ended - struck,
    silentMs: longestSilence(books, struck, taken.at),
    shownMs,
    helped: fault.lastResort !== undefined && shownMs > BEFORE_HELP_MS,
  };
}

function longestSilence({ taken }: Books, from: number, to: number): number {
  const moments = taken.map(({ at }) => at).filter((at) => at > from && at <= to);
  return Math.max(...moments.map((at, index) => at - (moments[index - 1] ?? from)));
}

async function isShown({ store }: Victim, { stream, sequence }: Told): Promise<boolean> {
  const [recorded, applied] = await Promise.all([
    recordedSequence(store, stream),
    appliedSequence(store, stream),
  ]);
  return recorded >= sequence && applied >= sequence;
}

async function until<T>(
  kind: string,
  what: string,
  look: () => Promise<T | undefined | false>,
): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    await sleep(50);
  }
  throw new Stuck(`${kind}: in ${PATIENCE_MS / 1000} s nobody saw that the product ${what}.`);
}
