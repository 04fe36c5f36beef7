import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GENESIS, sealBatch } from '@nenep/audit';
import { createBus, type Publisher } from '@nenep/bus';
import type { SealedFact } from '@nenep/contracts';
import type { WorldConnections } from '@nenep/projector';
import { findAlarms, findTimeline, openStore, type TimelineEntry } from '@nenep/store';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { TIMELINE, TimelineModule } from './timeline.module.js';

const MAY = 'tayninh/2021/monthly-evaluation/2021-05';

function chain(stream: string, count: number, step = 'self'): SealedFact[] {
  const facts = Array.from({ length: count }, (_, index) => ({
    sequence: index + 1,
    fact: {
      type: 'step.completed' as const,
      organization: 'tayninh',
      plan: '2021',
      planVersion: 1,
      step,
      clause: 'II.1b',
      actor: 'system',
      occurredAt: '2021-05-24T17:00:00.000Z',
      data: { decided: index, gaps: 0 },
    },
  }));
  return sealBatch(stream, GENESIS, facts);
}

/** A world of its own: a topic and a database that nobody else uses. */
async function openWorld(): Promise<WorldConnections> {
  const id = randomUUID();
  const world = { id, kind: 'time-lapse', topic: `spec-${id}`, database: `spec-${id}` } as const;
  const brokers = (process.env['NENEP_KAFKA_BROKERS'] ?? '').split(',');
  const uri = process.env['NENEP_MONGODB_URI'] ?? '';
  const bus = createBus({ brokers, clientId: 'timeline-spec' });
  await bus.ensureTopic(world.topic);
  const store = await openStore({ uri, database: world.database });
  await store.ensureIndexes();
  return { world, bus, store };
}

async function closeWorld({ world, bus, store }: WorldConnections): Promise<void> {
  await bus.deleteTopic(world.topic);
  await bus.close();
  await store.drop();
  await store.close();
}

function start(connections: WorldConnections): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(TimelineModule.forWorld(connections), {
    logger: false,
  });
}

async function caughtUp({ bus, world }: WorldConnections): Promise<void> {
  while (!(await bus.caughtUp(world.topic, TIMELINE))) await delay(50);
}

async function entries({ store }: WorldConnections): Promise<TimelineEntry[]> {
  const request = { limit: 1_000, order: 'oldest' } as const;
  return (await findTimeline(store, { organization: 'tayninh' }, request)).items;
}

async function alarms({ store }: WorldConnections): Promise<string[]> {
  const { items } = await findAlarms(store, { limit: 100 });
  return items.map(({ kind, eventId }) => `${kind} ${eventId}`);
}

describe('the timeline', () => {
  let record: WorldConnections;
  let publisher: Publisher;
  let app: INestApplicationContext;

  beforeAll(async () => {
    record = await openWorld();
    publisher = record.bus.publisher();
    app = await start(record);
  });
  afterAll(async () => {
    await app.close();
    await publisher.close();
    await closeWorld(record);
  });

  it('has each fact once and in order, though a publisher sent some of them twice', async () => {
    const facts = chain(MAY, 60);
    await publisher.publishFacts(record.world.topic, facts.slice(0, 40));
    await publisher.publishFacts(record.world.topic, facts.slice(20, 40));
    await publisher.publishFacts(record.world.topic, facts.slice(40));
    await caughtUp(record);
    const kept = await entries(record);
    expect(kept.map(({ sequence, hash }) => [sequence, hash])).toEqual(
      facts.map(({ sequence, hash }) => [sequence, hash]),
    );
    expect(await alarms(record)).toEqual([]);
  });

  it('is the same when it is made anew from a log that was itself restored from it', async () => {
    const before = await entries(record);
    const restored = await openWorld();
    const restorer = restored.bus.publisher();
    await restorer.restoreFacts(
      restored.world.topic,
      before.map(({ _id, recordedAt, partition, offset, ...event }) => ({
        event: event as SealedFact,
        recordedAt,
      })),
    );
    await restorer.close();
    const again = await start(restored);
    await caughtUp(restored);
    const rebuilt = await entries(restored);
    await again.close();
    await closeWorld(restored);

    const content = ({ partition, offset, ...entry }: TimelineEntry) => JSON.stringify(entry);
    expect(rebuilt.map(content)).toEqual(before.map(content));
  });

  it('raises the alarm over a fork, over a gap, and over what is no event', async () => {
    await publisher.publishFacts(record.world.topic, chain(MAY, 1, 'forked'));
    const june = chain('tayninh/2021/monthly-evaluation/2021-06', 3);
    await publisher.publishFacts(record.world.topic, [june[0], june[2]] as SealedFact[]);
    const nothing = { organization: 'tayninh' } as unknown as SealedFact;
    await publisher.publishFacts(record.world.topic, [nothing]);
    await caughtUp(record);
    expect((await alarms(record)).sort()).toEqual([
      `FORK ${MAY}#1`,
      'GAP tayninh/2021/monthly-evaluation/2021-06#2',
      expect.stringMatching(/^UNREADABLE spec-.+\/\d@\d+$/),
    ]);
    expect((await entries(record))[0]?.step).toBe('self');
  });
});
