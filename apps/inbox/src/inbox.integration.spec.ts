import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createBus, type RecordedEvent } from '@nenep/bus';
import type { Fact, SealedFact } from '@nenep/contracts';
import type { WorldConnections } from '@nenep/projector';
import {
  appliedSequence,
  cycle,
  cycles,
  findAlarms,
  loadStream,
  openStore,
  saveStream,
  type Store,
  StreamMoved,
  taskById,
  tasksOf,
  tasksOfCycle,
  unsettledBeside,
} from '@nenep/store';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { INBOX, InboxModule } from './inbox.module.js';
import { project } from './project.js';
import { follow } from './projection/follow.js';
import {
  decided,
  fact,
  MAY,
  opening,
  REVIEW_DUE,
  reviewOpened,
  seal,
} from './projection/may-2021.fixture.js';
import { scopeOf } from './projection/scope.js';

const facts = seal([
  ...opening(),
  decided('self.cb-102', 'cb-102'),
  reviewOpened('cb-102'),
  decided('self.cb-103', 'cb-103'),
  reviewOpened('cb-103'),
  fact(
    'step.reminded',
    { dueAt: REVIEW_DUE, reminder: 0, open: 2, assignees: ['cb-101'] },
    { step: 'review' },
  ),
  decided('review.cb-102', 'cb-101'),
]);

let connections: WorldConnections;
let store: Store;
beforeAll(async () => {
  const id = randomUUID();
  const world = { id, kind: 'time-lapse', topic: `spec-${id}`, database: `spec-${id}` } as const;
  const brokers = (process.env['NENEP_KAFKA_BROKERS'] ?? '').split(',');
  const uri = process.env['NENEP_MONGODB_URI'] ?? '';
  store = await openStore({ uri, database: world.database });
  await store.ensureIndexes();
  connections = { world, store, bus: createBus({ brokers, clientId: 'inbox-spec' }) };
});
afterAll(async () => {
  await connections.bus.close();
  await store.drop();
  await store.close();
});
beforeEach(async () => {
  const { inboxStreams, inboxCycles, inboxTasks, integrity } = store.models;
  await Promise.all([
    inboxStreams.deleteMany(),
    inboxCycles.deleteMany(),
    inboxTasks.deleteMany(),
    integrity.deleteMany(),
  ]);
});

function recorded(some: SealedFact[]): RecordedEvent[] {
  const recordedAt = '2026-11-24T00:00:00.000Z';
  return some.map((event, offset) => ({ event, recordedAt, partition: 0, offset }));
}

/** What the stream of a part begins with that has one person. */
function partOpening(person: string): Fact[] {
  const [, asked] = opening();
  const steps = [
    { step: 'self', kind: 'self-evaluation' as const },
    { step: 'review', kind: 'review' as const },
  ];
  const tasks = asked?.type === 'tasks.opened' ? asked.data.tasks : [];
  return [
    fact('part.opened', { people: 1, units: 1, snapshot: 'a'.repeat(64), steps }),
    {
      ...asked,
      data: { ...asked?.data, tasks: tasks.filter(({ subject }) => subject === person) },
    } as Fact,
  ];
}

async function shown() {
  return {
    sequence: await appliedSequence(store, MAY),
    cycle: await cycle(store, MAY),
    tasks: await tasksOfCycle(store, MAY),
  };
}

describe('the inbox', () => {
  it('shows a divided cycle as one, however the facts of its parts come, and come again', async () => {
    const [opened] = opening();
    const road = (person: string) => [decided(`self.${person}`, person), reviewOpened(person)];
    await project(store, recorded(seal([...opening(), ...road('cb-102'), ...road('cb-103')])));
    const undivided = await cycle(store, MAY);
    await Promise.all([
      store.models.inboxStreams.deleteMany(),
      store.models.inboxTasks.deleteMany(),
    ]);

    const [first, second] = ['cb-102', 'cb-103'].map((person, index) =>
      seal([...partOpening(person), ...road(person)], `${MAY}/part-${index + 1}`),
    ) as [SealedFact[], SealedFact[]];
    await project(store, recorded([...second.slice(0, 3), ...first]));
    await project(store, recorded([...seal(opened ? [opened] : []), ...first]));
    await project(store, recorded(second));
    expect(await cycle(store, MAY)).toEqual({ ...undivided, sequence: 1 });
    const listed = await cycles(store, { organization: 'tayninh' }, { limit: 10 });
    expect(listed.items).toEqual([{ ...undivided, sequence: 1 }]);
    expect((await tasksOfCycle(store, MAY)).map(({ key }) => key)).toHaveLength(4);
    expect(await unsettledBeside(store, { stream: `${MAY}/part-1`, cycle: MAY }, 'review')).toBe(1);
  });

  it('shows people what is theirs, what is due first coming first', async () => {
    await project(store, recorded(facts));
    const head = { organization: 'tayninh', person: 'cb-101' };
    const open = await tasksOf(store, { ...head, state: 'OPEN' }, { limit: 10 });
    expect(open.items).toMatchObject([{ key: 'review.cb-103', reminders: 1, version: 1 }]);
    const done = await tasksOf(store, { ...head, state: 'DONE' }, { limit: 10 });
    expect(done.items).toMatchObject([{ key: 'review.cb-102', decidedBy: 'cb-101' }]);
    const elsewhere = { organization: 'long-an', person: 'cb-101', state: 'OPEN' } as const;
    expect((await tasksOf(store, elsewhere, { limit: 10 })).items).toEqual([]);
    expect(await taskById(store, open.items[0]?._id ?? '')).toEqual(open.items[0]);
  });

  it('is the same when facts come again, one by one or all at once', async () => {
    await project(store, recorded(facts));
    const once = await shown();
    await project(store, recorded(facts.slice(2, 5)));
    await project(store, recorded([...facts, ...facts]));
    expect(await shown()).toEqual(once);

    await store.models.inboxTasks.deleteMany();
    await store.models.inboxCycles.deleteMany();
    await store.models.inboxStreams.deleteMany();
    for (const one of facts) await project(store, recorded([one]));
    expect(await shown()).toEqual(once);
  });

  it('leaves nothing of a change that fails half-way', async () => {
    await project(store, recorded(facts.slice(0, 2)));
    const before = await shown();
    const next = facts.slice(2, 4);
    const { change } = follow(await loadStream(store, MAY, scopeOf(next)), next);
    if (!change) throw new Error('There is nothing to write.');
    const [first] = change.tasks;
    const broken = { ...change, tasks: [...change.tasks, { ...first, $set: 1 } as never] };
    await expect(saveStream(store, broken)).rejects.toThrow();
    expect(await shown()).toEqual(before);
    await saveStream(store, change);
    expect((await shown()).sequence).toBe(4);
  });

  it('lets only one of two projectors move a stream on', async () => {
    await project(store, recorded(facts.slice(0, 2)));
    const next = facts.slice(2);
    const { change } = follow(await loadStream(store, MAY, scopeOf(next)), next);
    if (!change) throw new Error('There is nothing to write.');
    await project(store, recorded(facts.slice(0, 4)));
    const between = await shown();
    await expect(saveStream(store, change)).rejects.toThrow(StreamMoved);
    expect(await shown()).toEqual(between);

    const twice = [project(store, recorded(facts)), project(store, recorded(facts))];
    const outcomes = await Promise.allSettled(twice);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    await project(store, recorded(facts));
    expect((await shown()).cycle?.steps).toMatchObject([
      { step: 'self', open: 0, done: 2 },
      { step: 'review', open: 1, done: 1 },
      { step: 'approve', open: 0, done: 0 },
    ]);
  });

  it('stays where it was behind a missing fact, with an alarm, until the fact comes', async () => {
    await project(store, recorded([...facts.slice(0, 2), ...facts.slice(3)]));
    expect((await shown()).sequence).toBe(2);
    const { items } = await findAlarms(store, { limit: 10 });
    expect(items).toMatchObject([{ kind: 'GAP', eventId: `${MAY}#3` }]);
    await project(store, recorded(facts));
    expect((await shown()).sequence).toBe(facts.length);
  });

  it('reads the log, and after a crash between writing and committing shows the same', async () => {
    const { bus, world } = connections;
    await bus.ensureTopic(world.topic);
    const publisher = bus.publisher();
    await publisher.publishFacts(world.topic, facts);
    await publisher.close();
    await project(store, recorded(facts.slice(0, 5)));

    const app = await NestFactory.createApplicationContext(InboxModule.forWorld(connections), {
      logger: false,
    });
    while (!(await bus.caughtUp(world.topic, INBOX))) await delay(50);
    await app.close();
    await bus.deleteTopic(world.topic);
    const followed = await shown();
    expect((await findAlarms(store, { limit: 10 })).items).toEqual([]);

    await store.models.inboxTasks.deleteMany();
    await store.models.inboxStreams.deleteMany();
    await store.models.inboxCycles.deleteMany();
    await project(store, recorded(facts));
    expect(followed).toEqual(await shown());
  });
});
