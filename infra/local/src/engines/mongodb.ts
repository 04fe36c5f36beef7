import { mongo } from 'mongoose';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../install/tools.js';
import { installSecantus } from '../install/wheels.js';
import type { ManagedProcess } from '../processes/managed-process.js';
import type { Run } from '../processes/run.js';
import type { Progress } from '../progress.js';
import { reach } from './reach.js';

export interface MongodbEngine {
  /** With the database `nenep`, unless an address was given. */
  uri: string;
  process?: ManagedProcess;
}

/** How to run one of the servers that speak MongoDB's protocol. */
interface Server {
  uri: string;
  command: string;
  args: string[];
  ready: () => Promise<boolean>;
}

/** Reaches the server at NENEP_MONGODB_URI, or starts one that keeps its data. */
export async function startMongodb(
  run: Run,
  onProgress: Progress = () => undefined,
): Promise<MongodbEngine> {
  const given = process.env['NENEP_MONGODB_URI'];
  if (given) {
    await reach('MongoDB', 'NENEP_MONGODB_URI', withoutPassword(given), () => mongodbServes(given));
    return { uri: given };
  }
  const mongod = findOnPath('mongod');
  const secantus = mongod ? undefined : await installSecantus(onProgress);
  const { mongodb: port } = await run.ports({ mongodb: undefined });
  const data = join(run.dataDir, secantus ? 'secantus' : 'mongod');
  mkdirSync(data, { recursive: true });
  const server = secantus ? secantusServer(secantus, port, data) : mongodServer(mongod, port, data);
  const { uri, ...program } = server;
  const managed = await run.start({ stage: 'engine', name: 'mongodb', ...program });
  return { uri, process: managed };
}

/** Without `--sync-on-commit` it loses acknowledged writes when killed. */
function secantusServer([python, script]: [string, string], port: number, data: string): Server {
  const uri = `mongodb://127.0.0.1:${port}/nenep?replicaSet=secantus`;
  const listen = ['--host', '127.0.0.1', '--port', String(port)];
  const storage = ['--storage-path', data, '--sync-on-commit', '--cache-size', '256M'];
  return {
    uri,
    command: python,
    args: [script, ...listen, ...storage],
    ready: () => mongodbServes(uri),
  };
}

/** A replica set of one, since transactions and change streams need a set. */
function mongodServer(mongod: string | undefined, port: number, data: string): Server {
  const set = 'nenep';
  const uri = `mongodb://127.0.0.1:${port}/nenep?replicaSet=${set}`;
  const listen = ['--bind_ip', '127.0.0.1', '--port', String(port), '--replSet', set];
  return {
    uri,
    command: mongod ?? 'mongod',
    args: [...listen, '--dbpath', data, '--wiredTigerCacheSizeGB', '0.25'],
    ready: async () => {
      await formSetOfOne(set, `127.0.0.1:${port}`);
      return mongodbServes(uri);
    },
  };
}

/** Makes the server its set's only member, also when its port has changed since the last run. */
async function formSetOfOne(set: string, host: string): Promise<void> {
  await withAdmin(`mongodb://${host}/?directConnection=true`, async (admin) => {
    const alone = { _id: set, members: [{ _id: 0, host }] };
    const current = await admin.command({ replSetGetConfig: 1 }).catch(whenNotYetInitiated);
    if (!current) {
      await admin.command({ replSetInitiate: alone });
    } else if (current['config'].members[0].host !== host) {
      const version = current['config'].version + 1;
      await admin.command({ replSetReconfig: { ...alone, version }, force: true });
    }
  });
}

const NOT_YET_INITIALIZED = 94;

function whenNotYetInitiated(error: unknown): undefined {
  if (error instanceof mongo.MongoServerError && error.code === NOT_YET_INITIALIZED) return;
  throw error;
}

/** Whether the server takes writes. */
export async function mongodbServes(uri: string): Promise<boolean> {
  const hello = await withAdmin(uri, (admin) => admin.command({ hello: 1 }));
  return hello['isWritablePrimary'] === true;
}

async function withAdmin<T>(uri: string, use: (admin: mongo.Db) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(uri, {
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 5_000,
  });
  try {
    await client.connect();
    return await use(client.db('admin'));
  } finally {
    await client.close();
  }
}

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//…@');
}
