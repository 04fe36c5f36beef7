import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { type Simulation, simulationShape } from './simulation-shape.js';

/** What to simulate: a folder, and a script of acts, or people who act by chance. */
export interface SimulationOrder {
  folder: string;
  acts?: string;
  seed: string;
  /** From 0 to 1. */
  silence: number;
  /** From 0 to 1. */
  returns: number;
}

const SIMULATOR = fileURLToPath(
  new URL('../../../../infra/local/dist/commands/simulate.js', import.meta.url),
);

/**
 * Simulates in a process of its own, which brings up what it needs and takes it down again. What
 * it says on the way goes to standard error. Ctrl-C reaches both; this one waits for that to end.
 */
export async function runSimulation(
  context: Context,
  order: SimulationOrder,
): Promise<{ text: string; value: Simulation }> {
  const { surroundings, say, language } = context;
  const wait = () => undefined;
  process.on('SIGINT', wait);
  const child = spawn(process.execPath, [SIMULATOR, JSON.stringify(order)], {
    env: { ...surroundings.env, NENEP_LANG: language },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.on('data', (told: Buffer) => void surroundings.stderr.write(told));
  const [report] = await Promise.all([text(child.stdout), once(child, 'close')]);
  process.off('SIGINT', wait);
  if (child.exitCode !== 0) {
    throw new Failure(EXIT.UNAVAILABLE, {
      title: say('year.failures.simulation.title'),
      remedy: say('year.failures.simulation.remedy'),
    });
  }
  return { text: report, value: simulationShape.parse(JSON.parse(report)) };
}
