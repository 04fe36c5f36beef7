import { createInterface } from 'node:readline/promises';
import { clearData, usesWithData } from '../clear-data.js';
import { DATA } from '../folders.js';
import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';

const GIVEN = ['NENEP_TEMPORAL_ADDRESS', 'NENEP_KAFKA_BROKERS', 'NENEP_MONGODB_URI'];

/** `npm run reset [-- --yes]`: clears all data kept on this machine, after asking. */
process.exit(await reset(process.argv.includes('--yes')));

async function reset(sure: boolean): Promise<number> {
  const say = texts();
  const uses = usesWithData(DATA);
  if (uses.length === 0) {
    console.log(say.nothingToReset(DATA));
    return 0;
  }
  if (!sure && !process.stdin.isTTY) {
    console.error(say.resetNeedsYes);
    return 1;
  }
  if (!sure && !(await agreed(say.resetQuestion(DATA, uses.join(', '))))) {
    console.log(say.resetCancelled);
    return 0;
  }
  try {
    await clearData(DATA);
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    console.error(error.message);
    return 1;
  }
  console.log(say.resetDone(DATA));
  const given = GIVEN.filter((variable) => process.env[variable]);
  if (given.length > 0) console.log(say.resetSparesGiven(given.join(', ')));
  return 0;
}

async function agreed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return ['y', 'yes', 'c', 'có'].includes(answer.trim().normalize('NFC').toLowerCase());
}
