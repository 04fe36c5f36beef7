import 'reflect-metadata';
import { kafkaEnvironment } from '@nenep/bus';
import { installRuntime } from '@nenep/temporal';
import { openStore, saveWorld } from '@nenep/store';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readPlanFolder } from './plan-source.js';
import { playTimeLapse } from './play.js';
import { readScript } from './script.js';

/**
 * Plays one script over a plan's folder and lists the world it made among those that can be looked
 * at. Usage: main.js <plan folder> <script in its acts/, without .yaml>
 */
const environment = z
  .object({
    NENEP_MONGODB_URI: z.string().min(1),
    NENEP_DATABASE: z.string().min(1).default('nenep'),
    NENEP_TEMPORAL_TEST_SERVER: z.string().min(1),
  })
  .and(kafkaEnvironment)
  .parse(process.env);
const [folder, name] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2));

installRuntime({ level: 'ERROR' });
const script = join(folder, 'acts', `${name}.yaml`);
const listing = await playTimeLapse({
  id: `${name}-${randomBytes(2).toString('hex')}`,
  source: await readPlanFolder(folder),
  script: readScript(script, await readFile(script, 'utf8')),
  engines: {
    kafka: environment.kafka,
    mongodbUri: environment.NENEP_MONGODB_URI,
    testServer: environment.NENEP_TEMPORAL_TEST_SERVER,
  },
  onProgress: (at, message) => console.log(`${at} ${message}`),
});
const record = await openStore({
  uri: environment.NENEP_MONGODB_URI,
  database: environment.NENEP_DATABASE,
});
await saveWorld(record, listing);
await record.close();
process.exit(0);
