import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';

const PATIENCE_MS = 10_000;

/**
 * Waits a few seconds for a server given by its address, which may itself be starting.
 * @throws SetupProblem naming the variable that gave the address
 */
export async function reach(
  engine: string,
  variable: string,
  address: string,
  serves: () => Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  let reason = '';
  while (performance.now() < deadline) {
    try {
      if (await serves()) return;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    await sleep(500);
  }
  throw new SetupProblem(texts().notReached(engine, variable, address, reason));
}
