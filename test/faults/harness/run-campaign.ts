import { suffer, type Suffered, Stuck } from './campaign.js';
import type { Fault } from './faults.js';
import { Random, seedGiven } from './random.js';
import { type FaultReport, keep, reportOf } from './report.js';
import { SignOffs } from './sign-offs.js';
import { judge, nothingWrong, type Verdict } from './verdict.js';
import type { Victim } from './victim.js';

/** Nothing was lost, doubled, forked or otherwise wrong. */
export const NOTHING_WRONG: Verdict = nothingWrong();

const TELL_EVERY = 10;

/**
 * Hurts a product while people sign off, and compares what they were told with what is recorded.
 * The report is kept under the campaign's name also where the product got stuck.
 * @throws Stuck with the seed that brings it about again
 */
export async function runCampaign(
  name: string,
  victim: Victim,
  choose: (random: Random) => Fault[],
): Promise<{ report: FaultReport; signOffs: SignOffs }> {
  const seed = seedGiven();
  tell(`${name}: NENEP_FAULT_SEED=${seed} has the same faults again.`);
  const random = new Random(seed);
  const faults = choose(random);
  const began = performance.now();
  const signOffs = new SignOffs(victim, new Random(seed + 1));
  const suffered: Suffered[] = [];
  const report = (verdict: Verdict | null) => {
    const minutes = (performance.now() - began) / 60_000;
    return reportOf(victim, signOffs, suffered, verdict, { seed, minutes });
  };
  try {
    await suffer(victim, signOffs, faults, random, (one) => {
      suffered.push(one);
      if (suffered.length % TELL_EVERY === 0) tell(progress(suffered, faults.length, signOffs));
    });
    await signOffs.end();
    const judged = report(await judge(victim, signOffs));
    tell(await keep(name, judged));
    return { report: judged, signOffs };
  } catch (error) {
    signOffs.books.close();
    tell(await keep(name, report(null)));
    if (error instanceof Stuck) throw new Stuck(`${error.message} Seed ${seed}.`);
    throw error;
  }
}

function progress(suffered: readonly Suffered[], all: number, { books }: SignOffs): string {
  const longest = Math.max(...suffered.slice(-TELL_EVERY).map(({ silentMs }) => silentMs));
  return `${suffered.length} of ${all} faults, ${books.entries.length} decisions told; at most ${(longest / 1000).toFixed(1)} s without an answer.`;
}

/** Jest keeps what is logged until a file ends; who waits for half an hour wants to know before. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
