import type { ManagedProcess } from '@nenep/local';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Kept } from './heap-probe.js';

const MIB = 1024 * 1024;

/** What one process took at a moment; sizes in MiB. */
export interface Sample {
  minutes: number;
  /** Resident memory, with all that the process started. */
  rss: number;
  heap?: number;
  handles?: number;
  files?: number;
}

/** A process that is watched; ours note what they keep as well. */
export interface Watched {
  name: string;
  process: ManagedProcess;
  ours: boolean;
  samples: Sample[];
}

/** Takes a sample of each; what ours keep is as they last noted it in the folder. */
export async function sampleAll(
  watched: readonly Watched[],
  minutes: number,
  folder: string,
): Promise<void> {
  const resident = await residentByGroup();
  for (const { process, ours, samples } of watched) {
    const { pid } = process;
    const rss = pid === undefined ? undefined : resident.get(pid);
    if (pid === undefined || rss === undefined) continue;
    const kept = ours ? await keptBy(pid, folder) : {};
    samples.push({ minutes, rss, ...kept });
  }
}

/** Memory in MiB by process group: each part of the product leads one. */
async function residentByGroup(): Promise<Map<number, number>> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pgid=,rss=']);
  const groups = new Map<number, number>();
  for (const line of stdout.trim().split('\n')) {
    const [group = 0, kib = 0] = line.trim().split(/\s+/).map(Number);
    groups.set(group, (groups.get(group) ?? 0) + kib / 1024);
  }
  return groups;
}

async function keptBy(pid: number, folder: string): Promise<Omit<Sample, 'minutes' | 'rss'>> {
  const text = await readFile(`${folder}/${pid}.json`, 'utf8').catch(() => null);
  if (text === null) return {};
  const { heap, external, handles, files } = JSON.parse(text) as Kept;
  return {
    heap: (heap + external) / MIB,
    handles,
    ...(files !== null && { files }),
  };
}
