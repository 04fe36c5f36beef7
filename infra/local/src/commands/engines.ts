import { engineEnvironment, startEngines } from '../engines/start-engines.js';
import { runFolder } from '../folders.js';
import { texts } from '../texts.js';
import { runInFront } from './in-front.js';

/** `node infra/local/dist/commands/engines.js [data folder]`: only the engines, until Ctrl-C. */
const code = await runInFront(process.argv[2] ?? runFolder('engines'), async (run) => {
  const engines = await startEngines(run, console.error);
  for (const [name, value] of Object.entries(engineEnvironment(engines))) {
    console.log(`${name}=${value}`);
  }
  if (engines.temporal.uiPort) {
    console.error(texts().temporalUi(`http://127.0.0.1:${engines.temporal.uiPort}`));
  }
  console.error(texts().ctrlCStops);
});
process.exit(code);
