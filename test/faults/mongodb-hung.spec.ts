import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MongodbEngine, openRun, type Run, startMongodb } from '@nenep/local';
import { isUnavailable, openStore, type Store } from '@nenep/store';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Ten seconds, and some for a busy machine; clients of the api are patient for thirty. */
const GIVEN_UP_MS = 12_000;

/** A MongoDB of its own: one that is frozen is of no use to other tests. */
describe('a MongoDB that hangs with its connections open', () => {
  const folder = join(
    process.env['NENEP_TEST_FOLDER'] ?? join('.nenep', 'test-by-hand'),
    `mongodb-hung-${process.pid}`,
  );
  const shared = process.env['NENEP_MONGODB_URI'];
  let run: Run;
  let mongodb: MongodbEngine;
  let store: Store;
  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    delete process.env['NENEP_MONGODB_URI'];
    run = await openRun(folder);
    mongodb = await startMongodb(run);
    store = await openStore({ uri: mongodb.uri, database: 'nenep' });
  });
  afterAll(async () => {
    mongodb.process?.resume();
    await store.close();
    await run.stop();
    if (shared) process.env['NENEP_MONGODB_URI'] = shared;
  });

  it('is given up within seconds by those who wait, and used again when it wakes', async () => {
    const read = () => store.models.cycles.find().lean();
    const write = () => store.models.worlds.updateOne({ _id: 'w' }, { $set: { title: 'W' } });
    await Promise.all([read(), write()]);

    mongodb.process?.pause();
    const begun = performance.now();
    const ends = await Promise.allSettled([read(), write(), store.ping()]);
    expect(performance.now() - begun).toBeLessThan(GIVEN_UP_MS);
    for (const end of ends) {
      expect(end.status === 'rejected' && isUnavailable(end.reason)).toBe(true);
    }

    mongodb.process?.resume();
    const deadline = performance.now() + GIVEN_UP_MS;
    while (
      !(await store.ping().then(
        () => true,
        () => false,
      ))
    ) {
      expect(performance.now()).toBeLessThan(deadline);
    }
    expect(await read()).toEqual([]);
  });
});
