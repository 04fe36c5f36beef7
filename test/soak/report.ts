import { table } from '../bench/report/table.js';
import type { Heard } from './crowd.js';
import type { Sample, Watched } from './samples.js';
import { type Trend, trendOf } from './trend.js';

/** By how many MiB an hour what is resident, and what is kept after a collection, may move. */
const SLACK_MIB = { rss: 40, heap: 12 };

export interface Verdict extends Trend {
  process: string;
  ours: boolean;
  what: 'rss' | 'heap';
}

export interface SoakReport {
  began: string;
  minutes: number;
  crowd: { people: number; room: number };
  cachedWorkflows: number;
  /** How many houses walked a cycle to its end, and how many decisions they were told of. */
  houses: number;
  decisions: number;
  /** What the crowd was answered, by status. */
  heard: Heard;
  /** Houses whose timeline is not what their people were told; empty where the product held. */
  wrong: string[];
  verdicts: Verdict[];
  samples: Record<string, Sample[]>;
}

/** Whether each process stays as large as it is; of ours also what is left of their heap. */
export function verdicts(watched: readonly Watched[]): Verdict[] {
  return watched.flatMap(({ name, ours, samples }) =>
    (['rss', 'heap'] as const).flatMap((what) => {
      const points = samples.flatMap((sample) =>
        sample[what] === undefined ? [] : [{ minutes: sample.minutes, value: sample[what] }],
      );
      if (points.length === 0) return [];
      return [{ process: name, ours, what, ...trendOf(points, SLACK_MIB[what]) }];
    }),
  );
}

export function summary({
  minutes,
  houses,
  decisions,
  heard,
  wrong,
  verdicts,
}: SoakReport): string {
  const answers = Object.entries(heard).map(([status, count]) => `${status}: ${count}`);
  const rows = verdicts.map(({ process, what, median, perHour, flat }) => [
    `${process} ${what}`,
    median.toFixed(1),
    perHour.toFixed(1),
    flat ? 'flat' : 'GROWS',
  ]);
  return [
    `${minutes} minutes, ${houses} cycles walked to their end, ${decisions} decisions`,
    `The crowd was answered: ${answers.join(', ')}`,
    wrong.length === 0 ? 'Nothing lost, doubled or forked' : wrong.join('\n'),
    '',
    table(['second half', 'median MiB', 'MiB an hour', ''], rows),
  ].join('\n');
}
