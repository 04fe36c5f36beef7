import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { discrepancies, NOTHING_WRONG, untilRecorded } from '../support/audit.js';
import { applyHouse, signInAll, submitAll } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import { type RunningProduct, startWholeProduct } from '../support/product.js';
import { lookInside } from '../support/record.js';

const STOPPED_MS = 60_000;

describe('Kafka stopped for a minute while people sign off', () => {
  let running: RunningProduct;
  beforeAll(async () => {
    running = await startWholeProduct('kafka-stopped', { own: ['kafka'] });
  });
  afterAll(() => running.stop());

  it('keeps nobody waiting, and every event is on the timeline once and in order afterwards', async () => {
    const house = await inventedHouse('ks', 5, 10);
    await applyHouse(running, 'kafka-stopped', house);
    const callers = await signInAll(
      running.product.api,
      house.members.map(({ id }) => id),
    );
    const first = await submitAll(callers.slice(0, 10), 4);

    const { process: kafka } = running.engines.kafka;
    const stoppedAt = Date.now();
    await kafka?.kill();
    const during = await submitAll(callers.slice(10), 4, 100);
    expect(Date.now() - stoppedAt).toBeLessThan(STOPPED_MS);
    await sleep(STOPPED_MS - (Date.now() - stoppedAt));
    await kafka?.start();

    const told = [...first, ...during];
    expect(told).toHaveLength(house.members.length);
    const { store, close } = await lookInside(running);
    await untilRecorded(store, 'kafka-stopped', told, 60_000);
    expect(await discrepancies(store, 'kafka-stopped', told)).toEqual(NOTHING_WRONG);
    await close();
  }, 300_000);
});
