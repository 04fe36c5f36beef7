import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEngines } from '../engines/start-engines.js';
import { runFolder } from '../folders.js';
import { signIn } from '../product/api-client.js';
import { rehearse } from '../product/rehearsal.js';
import { keptSecrets } from '../product/secrets.js';
import { startProduct } from '../product/services.js';
import { playOnce } from '../product/time-lapse.js';
import type { Run } from '../processes/run.js';
import { texts } from '../texts.js';
import { runInFront } from './in-front.js';

/** The plan that a fresh installation shows, and what of it is played in time-lapse. */
const SHOWN = { planFolder: 'plans/tayninh-2021', script: 'may-june' };
/** Whom a newcomer may sign in as: fictional people of the plan's organization. */
const GUESTS = { cadre: 'do-thu-nghiem', unitHead: 'pham-gia-thiet' };

/** `npm start`: everything up, the plan to look at, a rehearsal to try; stays until Ctrl-C. */
async function bringUp(run: Run): Promise<void> {
  const say = texts();
  const secrets = keptSecrets(join(run.dataDir, 'secrets.json'));
  const engines = await startEngines(run, console.log);
  const { api } = await startProduct(run, engines, secrets, {
    apiPort: 3000,
    onProgress: (service) => console.log(say.startingService(service)),
  });
  writeFileSync(join(run.dataDir, 'api-address'), `${api}\n`);
  const administrator = await signIn(api, secrets.administrator);
  console.log(say.playingTimeLapse);
  const world = await playOnce(administrator, engines, SHOWN, (line) => console.log(`  ${line}`));
  await rehearse(administrator, SHOWN.planFolder, secrets.rehearsalPassword);
  console.log(
    say.running({
      api,
      temporal:
        engines.temporal.uiPort === undefined
          ? undefined
          : `http://127.0.0.1:${engines.temporal.uiPort}`,
      world,
      administrator: secrets.administrator,
      rehearsalPassword: secrets.rehearsalPassword,
      ...GUESTS,
    }),
  );
}

process.exit(await runInFront(runFolder('run'), bringUp));
