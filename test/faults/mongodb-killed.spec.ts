import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GENESIS, sealBatch } from '@nenep/audit';
import { createBus } from '@nenep/bus';
import { cycleStream, type Fact, type FactData, type FactType } from '@nenep/contracts';
import { INBOX, InboxModule } from '@nenep/inbox';
import { type MongodbEngine, openRun, type Run, startMongodb } from '@nenep/local';
import type { WorldConnections } from '@nenep/projector';
import { cycle, findAlarms, findTimeline, openStore } from '@nenep/store';
import { TIMELINE, TimelineModule } from '@nenep/timeline';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { engines } from '../support/engines.js';

const KILLS = 5;
const PEOPLE = Array.from(
  { length: 400 },
  (_, index) => `cb-${String(index + 1).padStart(3, '0')}`,
);
const STREAM = cycleStream('tayninh', '2021', 'monthly-evaluation', '2021-05');

/** A MongoDB of its own: one that is killed is of no use to other tests. */
describe('MongoDB killed again and again while the projectors write', () => {
  const folder = join(
    process.env['NENEP_TEST_FOLDER'] ?? join('.nenep', 'test-by-hand'),
    `mongodb-killed-${process.pid}`,
  );
  const shared = process.env['NENEP_MONGODB_URI'];
  let run: Run;
  let mongodb: MongodbEngine;
  let connections: WorldConnections;
  let projectors: INestApplicationContext;
  beforeAll(async () => {
    const { brokers } = engines().kafka;
    await rm(folder, { recursive: true, force: true });
    delete process.env['NENEP_MONGODB_URI'];
    run = await openRun(folder);
    mongodb = await startMongodb(run);
    connections = await openWorld(mongodb.uri, brokers);
    projectors = await startProjectors(connections);
  });
  afterAll(async () => {
    await projectors.close();
    await connections.bus.deleteTopic(connections.world.topic);
    await connections.bus.close();
    await connections.store.close();
    await run.stop();
    if (shared) process.env['NENEP_MONGODB_URI'] = shared;
  });

  it('loses nothing, doubles nothing, and leaves nothing half written', async () => {
    const { bus, store, world } = connections;
    const facts = monthOf(PEOPLE);
    const publishing = publishSlowly(connections, facts);
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        await sleep(700);
        await mongodb.process?.kill();
        await sleep(300);
        await startAsSupervised(mongodb);
      }
    } finally {
      await publishing; // whatever happens, nothing goes on behind the next file's back
    }
    for (const reader of [TIMELINE, INBOX]) {
      while (!(await bus.caughtUp(world.topic, reader))) await sleep(200);
    }

    const kept: string[] = [];
    for (let cursor: string | undefined; ;) {
      const request = { limit: 500, cursor, order: 'oldest' } as const;
      const { items, next } = await findTimeline(store, { organization: 'tayninh' }, request);
      kept.push(...items.map(({ hash }) => hash));
      if (!next) break;
      cursor = next;
    }
    expect(kept).toEqual(facts.map(({ hash }) => hash));
    expect((await findAlarms(store, { limit: 10 })).items).toEqual([]);
    expect((await cycle(store, STREAM))?.steps).toMatchObject([
      { step: 'self', open: 0, done: PEOPLE.length, gaps: 0 },
    ]);
  }, 300_000);
});

/** As whoever hosts it would: again, while it ends before it serves, but not for ever. */
async function startAsSupervised({ process }: MongodbEngine): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await process?.start();
    } catch (error) {
      if (attempt === 3) throw error;
      console.warn(`MongoDB did not start, attempt ${attempt}: ${String(error)}`);
      await sleep(1_000);
    }
  }
}

async function openWorld(uri: string, brokers: string[]): Promise<WorldConnections> {
  const id = randomUUID();
  const world = {
    id,
    kind: 'time-lapse',
    topic: `killed-${id}`,
    database: `killed-${id}`,
  } as const;
  const bus = createBus({ brokers, clientId: 'mongodb-killed' });
  await bus.ensureTopic(world.topic);
  const store = await openStore({ uri, database: world.database });
  await store.ensureIndexes();
  return { world, bus, store };
}

function startProjectors(connections: WorldConnections): Promise<INestApplicationContext> {
  @Module({ imports: [TimelineModule.forWorld(connections), InboxModule.forWorld(connections)] })
  class Projectors {}
  return NestFactory.createApplicationContext(Projectors, { logger: false });
}

/** Some at a time, so that every kill meets a write. */
async function publishSlowly(
  { bus, world }: WorldConnections,
  facts: ReturnType<typeof monthOf>,
): Promise<void> {
  const publisher = bus.publisher();
  for (let at = 0; at < facts.length; at += 8) {
    await publisher.publishFacts(world.topic, facts.slice(at, at + 8));
    await sleep(250);
  }
  await publisher.close();
}

/** Everybody is asked for their self-evaluation, and everybody submits it. */
function monthOf(people: string[]) {
  const taskOf = (person: string) => `self.${person}`;
  const opening = [
    fact('cycle.opened', {
      people: people.length,
      units: 1,
      asOf: '2021-05-20',
      snapshot: 'a'.repeat(64),
      steps: [{ step: 'self', kind: 'self-evaluation', nominal: null, due: null, dueAt: null }],
    }),
    fact('tasks.opened', {
      kind: 'self-evaluation',
      dueAt: '2021-05-25T17:00:00.000Z',
      because: 'OPENING',
      tasks: people.map((person) => ({
        task: taskOf(person),
        version: 1,
        subject: person,
        assignees: [person],
      })),
    }),
  ];
  const submissions = people.map((person) => {
    const said = {
      decision: `decision-${person}`,
      digest: 'b'.repeat(64),
      kind: 'self-evaluation',
      version: 1,
      verb: 'submit',
      late: false,
    } as const;
    return { ...fact('task.decided', said), task: taskOf(person), actor: person } as Fact;
  });
  return sealBatch(
    STREAM,
    GENESIS,
    [...opening, ...submissions].map((it, index) => ({ sequence: index + 1, fact: it })),
  );
}

function fact<T extends FactType>(type: T, data: FactData<T>): Fact {
  return {
    type,
    organization: 'tayninh',
    plan: '2021',
    planVersion: 1,
    cycle: 'monthly-evaluation',
    period: '2021-05',
    step: 'self',
    clause: 'II.1b',
    actor: 'system',
    occurredAt: '2021-05-19T17:00:00.000Z',
    data,
  } as Fact;
}
