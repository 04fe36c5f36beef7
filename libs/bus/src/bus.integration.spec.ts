import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { GENESIS, sealBatch } from '@nenep/audit';
import type { SealedFact } from '@nenep/contracts';
import kafkajs from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Bus, type Consumption, createBus, type RecordedEvent } from './index.js';

jest.setTimeout(60_000);

const BROKERS = (process.env['NENEP_KAFKA_BROKERS'] ?? '').split(',');

function chain(organization: string, count: number): SealedFact[] {
  const facts = Array.from({ length: count }, (_, index) => ({
    sequence: index + 1,
    fact: {
      type: 'step.completed' as const,
      organization,
      plan: '2021',
      planVersion: 1,
      clause: 'II.1b',
      actor: 'system',
      occurredAt: '2021-05-24T17:00:00.000Z',
      data: { decided: index, gaps: 0 },
    },
  }));
  return sealBatch(`${organization}/2021/monthly-evaluation/2021-05`, GENESIS, facts);
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = 400; left > 0; left--) {
    if (await isSo()) return;
    await delay(50);
  }
  throw new Error('It did not come to be within twenty seconds.');
}

describe('the log of record', () => {
  let bus: Bus;
  let topic: string;
  const readers: Consumption[] = [];

  beforeAll(async () => {
    bus = createBus({ brokers: BROKERS, clientId: 'bus-spec' });
    topic = `bus-spec-${randomUUID()}`;
    await bus.ensureTopic(topic);
  });
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
  });
  afterAll(async () => {
    await bus.deleteTopic(topic);
    await bus.close();
  });

  function read(onBatch: (events: RecordedEvent[]) => Promise<void>, name = randomUUID()) {
    const poisons: string[] = [];
    const onPoison = (poison: Error) => Promise.resolve(void poisons.push(poison.message));
    readers.push(bus.consume({ topic, reader: name, onBatch, onPoison }));
    return { name, poisons };
  }

  async function publish(facts: SealedFact[]): Promise<void> {
    const publisher = bus.publisher();
    await publisher.publishFacts(topic, facts);
    await publisher.close();
  }

  it('is made once, and what differs in one that is there is said', async () => {
    expect(await bus.ensureTopic(topic)).toEqual({ created: false, differences: [] });
    const other = `${topic}-other`;
    const admin = new kafkajs.Kafka({ brokers: BROKERS, logLevel: 0 }).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: other, numPartitions: 2 }] });
    const { created, differences } = await bus.ensureTopic(other);
    await bus.deleteTopic(other);
    await admin.disconnect();
    expect(created).toBe(false);
    expect(differences).toEqual(
      expect.arrayContaining([
        { name: 'partitions', expected: '6', found: '2' },
        { name: 'message.timestamp.type', expected: 'LogAppendTime', found: 'CreateTime' },
      ]),
    );
  });

  it('gives one organization one order, with the moment at which the broker recorded it', async () => {
    const facts = chain(`org-${randomUUID().slice(0, 8)}`, 250);
    const before = new Date().toISOString();
    const publisher = bus.publisher();
    for (let at = 0; at < facts.length; at += 100) {
      await publisher.publishFacts(topic, facts.slice(at, at + 100));
    }
    await publisher.close();

    const seen: RecordedEvent[] = [];
    const { name } = read((events) => Promise.resolve(void seen.push(...events)));
    await until(() => bus.caughtUp(topic, name));
    const mine = seen.filter(({ event }) => event.organization === facts[0]?.organization);
    expect(mine.map(({ event }) => event)).toEqual(facts);
    expect(new Set(mine.map(({ partition }) => partition)).size).toBe(1);
    expect(mine.every(({ recordedAt }) => recordedAt >= before)).toBe(true);
  });

  it('keeps events waiting while a reader fails, and passes none over', async () => {
    const facts = chain(`org-${randomUUID().slice(0, 8)}`, 3);
    await publish(facts);
    let failures = 3;
    const seen: SealedFact[] = [];
    const { name } = read((events) => {
      if (failures-- > 0) return Promise.reject(new Error('MongoDB is away'));
      seen.push(...events.map(({ event }) => event));
      return Promise.resolve();
    });
    await delay(200);
    expect(await bus.caughtUp(topic, name)).toBe(false);
    await until(() => bus.caughtUp(topic, name));
    expect(seen.filter(({ stream }) => stream === facts[0]?.stream)).toEqual(facts);
  });

  it('stays with a reader that works longer than its session lasts', async () => {
    await publish(chain(`org-${randomUUID().slice(0, 8)}`, 1));
    const seen: string[] = [];
    const { name } = read(async (events) => {
      const isFirst = seen.length === 0;
      seen.push(...events.map(({ event }) => event.hash));
      if (isFirst) await delay(13_000);
    });
    await until(() => seen.length > 0);
    await delay(13_000);
    await until(() => bus.caughtUp(topic, name));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('gives a reader that stopped only what it has not done', async () => {
    const organization = `org-${randomUUID().slice(0, 8)}`;
    const facts = chain(organization, 20);
    const name = randomUUID();
    const seen: number[] = [];
    const note = (events: RecordedEvent[]) => {
      const mine = events.filter(({ event }) => event.organization === organization);
      seen.push(...mine.map(({ event }) => event.sequence));
      return Promise.resolve();
    };
    await publish(facts.slice(0, 10));
    read(note, name);
    await until(() => bus.caughtUp(topic, name));
    await readers.pop()?.stop();
    await publish(facts.slice(10));
    read(note, name);
    await until(() => bus.caughtUp(topic, name));
    expect(seen).toEqual(facts.map(({ sequence }) => sequence));
  });

  it('begins anew under a name that was thrown away', async () => {
    const again = `bus-spec-${randomUUID()}`;
    const seen: number[] = [];
    for (const count of [10, 15]) {
      await bus.ensureTopic(again);
      const publisher = bus.publisher();
      await publisher.publishFacts(again, chain('tayninh', count));
      await publisher.close();
      const reader = bus.consume({
        topic: again,
        reader: 'timeline',
        onBatch: (events) => Promise.resolve(void seen.push(...events.map(({ offset }) => offset))),
        onPoison: () => Promise.resolve(),
      });
      await until(() => bus.caughtUp(again, 'timeline'));
      await reader.stop();
      await bus.deleteTopic(again);
    }
    await bus.deleteTopic(again);
    expect(seen).toHaveLength(25);
  });

  it('tells of a message that is no event, and goes on behind it', async () => {
    const organization = `org-${randomUUID().slice(0, 8)}`;
    const producer = new kafkajs.Kafka({ brokers: BROKERS, logLevel: 0 }).producer({
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    await producer.send({ topic, messages: [{ key: organization, value: 'not an event' }] });
    await producer.disconnect();
    await publish(chain(organization, 1));

    const seen: string[] = [];
    const { name, poisons } = read((events) =>
      Promise.resolve(void seen.push(...events.map(({ event }) => event.organization))),
    );
    await until(() => bus.caughtUp(topic, name));
    expect(seen).toContain(organization);
    expect(poisons).toHaveLength(1);
  });
});
