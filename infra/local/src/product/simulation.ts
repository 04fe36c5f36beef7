import { type Acts, readPlanFolder, simulateYear, type SimulationReport } from '@nenep/timelapse';
import { randomBytes } from 'node:crypto';
import { startKafka } from '../engines/kafka.js';
import { startMongodb } from '../engines/mongodb.js';
import { temporalTestServerPath } from '../engines/temporal.js';
import type { Run } from '../processes/run.js';
import type { Progress } from '../progress.js';

/** A report, and how long it took in real time: for the engines to start, and in all. */
export interface Simulated extends SimulationReport {
  milliseconds: { engines: number; all: number };
}

/**
 * Simulates a plan's year on engines of its own, or on servers that the environment names, and
 * leaves nothing behind on them.
 */
export async function simulate(
  run: Run,
  { folder, acts }: { folder: string; acts: Acts },
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Simulated> {
  const began = performance.now();
  const source = await readPlanFolder(folder);
  const [kafka, mongodb, testServer] = await Promise.all([
    startKafka(run, onProgress),
    startMongodb(run, onProgress),
    temporalTestServerPath(onProgress),
  ]);
  const ready = performance.now();
  const report = await simulateYear({
    id: `simulate-${randomBytes(4).toString('hex')}`,
    source,
    acts,
    engines: { kafka: { brokers: kafka.brokers }, mongodbUri: mongodb.uri, testServer },
    enginesAreDisposable: kafka.process !== undefined && mongodb.process !== undefined,
    signal,
    onProgress: onceAMonth(onProgress),
  });
  const milliseconds = {
    engines: Math.round(ready - began),
    all: Math.round(performance.now() - began),
  };
  return { ...report, milliseconds };
}

/** A year has too many days to tell each. */
function onceAMonth(onProgress: Progress): (day: string) => void {
  let told = '';
  return (day) => {
    const month = day.slice(0, 7);
    if (month !== told) onProgress(month);
    told = month;
  };
}
