import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Suffered } from './campaign.js';
import type { SignOffs } from './sign-offs.js';
import type { Verdict } from './verdict.js';
import type { Victim } from './victim.js';

const FOLDER = '.nenep/reports';

/** Half of all, and the longest, in seconds. */
interface Spread {
  p50: number;
  max: number;
}

export interface FaultReport {
  seed: number;
  at: string;
  machine: string;
  minutes: number;
  faults: {
    kind: string;
    times: number;
    silent: Spread;
    shownAgain: Spread;
    /** How often somebody had to help. */
    helped: number;
  }[];
  kills: number;
  /** What callers were told. */
  told: { decisions: number; taken: number; refused: number; cycles: number };
  /** Attempts that left their caller not knowing, so that it asked again. */
  askedAgain: Record<string, number>;
  /** Parts that ended though nobody killed them, and were started again. */
  endedByThemselves: Record<string, number>;
  verdict: Verdict | null;
}

export function reportOf(
  victim: Victim,
  { books, cycles }: SignOffs,
  suffered: readonly Suffered[],
  verdict: Verdict | null,
  { seed, minutes }: { seed: number; minutes: number },
): FaultReport {
  const taken = books.entries.filter(({ outcome }) => 'taken' in outcome).length;
  const kinds = [...new Set(suffered.map(({ kind }) => kind))].sort();
  return {
    seed,
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}`,
    minutes: round(minutes),
    faults: kinds.map((kind) => {
      const these = suffered.filter((one) => one.kind === kind);
      return {
        kind,
        times: these.length,
        silent: spread(these.map(({ silentMs }) => silentMs)),
        shownAgain: spread(these.map(({ shownMs }) => shownMs)),
        helped: these.filter(({ helped }) => helped).length,
      };
    }),
    kills: suffered.filter(({ kind }) => kind.startsWith('kill')).length,
    told: {
      decisions: books.entries.length,
      taken,
      refused: books.entries.length - taken,
      cycles: cycles.length,
    },
    askedAgain: Object.fromEntries([...books.unknowns].sort()),
    endedByThemselves: Object.fromEntries(
      Object.values(victim.parts)
        .filter(({ endedByItself }) => endedByItself > 0)
        .map(({ name, endedByItself }) => [name, endedByItself]),
    ),
    verdict,
  };
}

/** Keeps it as JSON for programs; returns what people read. */
export async function keep(name: string, report: FaultReport): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/${name}.json`, `${JSON.stringify(report, null, 2)}\n`);
  const table = tableOf(report);
  await writeFile(`${FOLDER}/${name}.md`, table);
  return table;
}

export function tableOf(report: FaultReport): string {
  const { told, verdict } = report;
  const times = report.faults.reduce((sum, fault) => sum + fault.times, 0);
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([what, count]) => `${what} × ${count}`)
      .join(', ') || 'none';
  const found = Object.entries(verdict ?? {}).map(([what, { length }]) => `${what} ${length}`);
  return `| Fault | Times | Longest silence p50 / max (s) | Shown again p50 / max (s) | Helped |
|---|---|---|---|---|
${report.faults
  .map(
    ({ kind, times, silent: a, shownAgain: s, helped }) =>
      `| ${kind} | ${times} | ${a.p50} / ${a.max} | ${s.p50} / ${s.max} | ${helped} |`,
  )
  .join('\n')}

${times} faults, ${report.kills} of them kills, in ${report.minutes} minutes; seed ${report.seed}; ${report.machine}.
Decisions: ${told.decisions} in ${told.cycles} cycles, ${told.taken} taken, ${told.refused} refused.
Asked again: ${counted(report.askedAgain)}.
Ended by themselves: ${counted(report.endedByThemselves)}.
Found: ${verdict ? found.join(', ') : 'not judged'}.
`;
}

function spread(milliseconds: number[]): Spread {
  const sorted = milliseconds.sort((a, b) => a - b);
  return {
    p50: round((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) / 1000),
    max: round((sorted.at(-1) ?? NaN) / 1000),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
