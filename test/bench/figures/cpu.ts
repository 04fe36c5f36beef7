import { readFileSync } from 'node:fs';

/** Milliseconds of processor time by process. */
export type Cpu = Record<string, number>;

/** Linux counts in ticks of 10 ms, whatever the machine. */
const TICK_MS = 10;

/**
 * Processor time that processes have used so far, with what their ended children used. Where there
 * is no `/proc` nothing is known, and the answer is empty.
 */
export function cpuOf(pids: Record<string, number | undefined>): Cpu {
  const used = Object.entries(pids).map(([name, pid]) => [name, pid && ticksOf(pid)] as const);
  return Object.fromEntries(
    used.flatMap(([name, ticks]) => (ticks === undefined ? [] : [[name, ticks * TICK_MS]])),
  );
}

/** What was used between two readings. */
export function cpuBetween(before: Cpu, after: Cpu): Cpu {
  return Object.fromEntries(
    Object.entries(after).map(([name, used]) => [name, used - (before[name] ?? 0)]),
  );
}

/** The fields behind the name, which is in brackets and may have spaces: 14th to 17th of all. */
function ticksOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  } catch {
    return undefined;
  }
}
