import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { kafkaServes } from '@nenep/bus';
import { Kafka, logLevel } from 'kafkajs';
import { mongo } from 'mongoose';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordedProcesses, stillRuns, type RecordedProcess } from '../bootstrap/processes.mjs';
import { engineEnvironment, startEngines, type Engines } from './engines/start-engines.js';
import { mongodbServes } from './engines/mongodb.js';
import { temporalServes } from './engines/temporal.js';
import type { ManagedProcess } from './processes/managed-process.js';
import { openRun, type Run } from './processes/run.js';
import { specFolder } from './spec-folder.js';

const MINUTES = 60_000;
const ENGINES_COMMAND = fileURLToPath(new URL('../dist/commands/engines.js', import.meta.url));

/** These are tests of engines started here, whatever addresses the environment gives to others. */
for (const variable of ['TEMPORAL_ADDRESS', 'KAFKA_BROKERS', 'MONGODB_URI']) {
  delete process.env[`NENEP_${variable}`];
}

describe('the engines on one machine', () => {
  const dataDir = specFolder();
  let run: Run;
  let engines: Engines;

  beforeAll(async () => {
    run = await openRun(dataDir);
    engines = await startEngines(run);
  }, 5 * MINUTES);
  afterAll(async () => {
    await run.stop();
  }, MINUTES);

  it('serve, each asked in its own protocol', async () => {
    expect(await temporalServes({ ...engines.temporal, namespace: 'default' })).toBe(true);
    expect(await kafkaServes(engines.kafka)).toBe(true);
    expect(await mongodbServes(engines.mongodb.uri)).toBe(true);
    expect((await fetch(`http://127.0.0.1:${engines.temporal.uiPort}`)).ok).toBe(true);
  });

  it(
    'are used where they run when their addresses are given, and left running',
    async () => {
      const folder = specFolder();
      const command = spawn(process.execPath, [ENGINES_COMMAND, folder], {
        env: { ...process.env, ...engineEnvironment(engines) },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await printed(command, `NENEP_MONGODB_URI=${engines.mongodb.uri}`);
      expect(living(folder)).toEqual([]);
      const exited = new Promise((resolve) => command.once('exit', resolve));
      await new Promise((resolve) => setTimeout(resolve, 500));
      command.kill('SIGTERM');
      expect(await exited).toBe(0);
      expect(living(dataDir).filter(stillRuns)).toHaveLength(3);
    },
    MINUTES,
  );

  it(
    'keep a Kafka record across a kill -9',
    async () => {
      const kafka = new Kafka({ brokers: engines.kafka.brokers, logLevel: logLevel.NOTHING });
      const admin = kafka.admin();
      const producer = kafka.producer();
      await admin.connect();
      await admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 1 }] });
      await producer.connect();
      await producer.send({ topic: 'kept', messages: [{ value: 'một' }] });
      await killAndStartAgain(engines.kafka.process);
      await producer.send({ topic: 'kept', messages: [{ value: 'hai' }] });
      const [partition] = await admin.fetchTopicOffsets('kept');
      expect(partition?.high).toBe('2');
      await producer.disconnect();
      await admin.disconnect();
    },
    2 * MINUTES,
  );

  it(
    'keep a MongoDB document across a kill -9',
    async () => {
      const client = await mongo.MongoClient.connect(engines.mongodb.uri);
      const kept = client.db().collection<{ _id: string }>('kept');
      await kept.insertOne({ _id: 'một' });
      await killAndStartAgain(engines.mongodb.process);
      expect(await kept.findOne({ _id: 'một' })).toEqual({ _id: 'một' });
      await client.close();
    },
    2 * MINUTES,
  );

  it(
    'keep a Temporal workflow across a kill -9',
    async () => {
      const connection = await Connection.connect({ address: engines.temporal.address });
      const client = new Client({ connection });
      await client.workflow.start('waits', { taskQueue: 'nobody', workflowId: 'kept' });
      await killAndStartAgain(engines.temporal.process);
      const { status } = await client.workflow.getHandle('kept').describe();
      expect(status.name).toBe('RUNNING');
      await connection.close();
    },
    2 * MINUTES,
  );

  it(
    'come up on the same ports the next time, with their data, and leave no process',
    async () => {
      const before = engineEnvironment(engines);
      const first = living(dataDir);
      expect(first.map(({ name }) => name).sort()).toEqual(['kafka', 'mongodb', 'temporal']);
      await run.stop();
      expect(first.filter(stillRuns)).toEqual([]);
      expect(living(dataDir)).toEqual([]);

      run = await openRun(dataDir);
      engines = await startEngines(run);
      expect(engineEnvironment(engines)).toEqual(before);
      const client = await mongo.MongoClient.connect(engines.mongodb.uri);
      expect(await client.db().collection('kept').countDocuments()).toBe(1);
      await client.close();
    },
    2 * MINUTES,
  );
});

describe('the command that runs the engines', () => {
  const dataDir = specFolder();
  let command: ChildProcess;

  async function upInFront(): Promise<RecordedProcess[]> {
    command = spawn(process.execPath, [ENGINES_COMMAND, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Said outright: a child made without it gets the runner's, which names shared engines.
      env: process.env,
    });
    await printed(command, 'NENEP_MONGODB_URI=');
    return living(dataDir);
  }
  afterAll(() => {
    command.kill('SIGKILL');
  });

  it(
    'leaves no engine behind even when it is killed with -9',
    async () => {
      const engines = await upInFront();
      expect(engines).toHaveLength(3);
      command.kill('SIGKILL');
      await eventually(() => engines.filter(stillRuns).length === 0);
    },
    2 * MINUTES,
  );

  it(
    'starts again right away on the same data, and stops in order on Ctrl-C',
    async () => {
      const engines = await upInFront();
      const exited = new Promise((resolve) => command.once('exit', resolve));
      command.kill('SIGINT');
      expect(await exited).toBe(0);
      expect(engines.filter(stillRuns)).toEqual([]);
      expect(existsSync(join(dataDir, 'lock'))).toBe(false);
      expect(readFileSync(join(dataDir, 'logs', 'kafka.log'), 'utf8')).not.toContain('ERROR');
    },
    2 * MINUTES,
  );
});

async function killAndStartAgain(managed: ManagedProcess | undefined): Promise<void> {
  if (!managed) throw new Error('the engine was not started here');
  const before = managed.pid;
  await managed.kill();
  await managed.start();
  expect(managed.pid).not.toBe(before);
}

function living(dataDir: string): RecordedProcess[] {
  return recordedProcesses(join(dataDir, 'pids.json'));
}

function printed(child: ChildProcess, expected: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(expected)) resolve();
    });
    child.once('exit', () => reject(new Error(`it ended after saying: ${output}`)));
  });
}

async function eventually(holds: () => boolean): Promise<void> {
  const patience = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > patience) throw new Error('it did not happen within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
