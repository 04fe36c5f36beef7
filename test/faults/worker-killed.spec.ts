import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { discrepancies, NOTHING_WRONG, untilRecorded } from '../support/audit.js';
import { applyHouse, signInAll, submitAll } from '../support/load.js';
import { inventedHouse } from '../support/organization.js';
import { type RunningProduct, startWholeProduct } from '../support/product.js';
import { lookInside } from '../support/record.js';

const KILLS = 10;

describe('a worker killed with -9 while people sign off', () => {
  let running: RunningProduct;
  beforeAll(async () => {
    running = await startWholeProduct('worker-killed', { own: ['temporal'] });
  });
  afterAll(() => running.stop());

  it('loses, doubles, forks and disorders nothing that anybody was told, ten times over', async () => {
    const house = await inventedHouse('wk', 15, 10);
    await applyHouse(running, 'worker-killed', house);
    const { api, processes } = running.product;
    const callers = await signInAll(
      api,
      house.members.map(({ id }) => id),
    );

    let signingOff = true;
    const signedOff = submitAll(callers, 8, 400).finally(() => (signingOff = false));
    let kills = 0;
    for (; kills < KILLS && signingOff; kills += 1) {
      await sleep(700);
      await processes.worker.kill();
      await processes.worker.start();
    }
    const told = await signedOff;
    expect(kills).toBe(KILLS);
    expect(told).toHaveLength(house.members.length);

    const { store, temporal, close } = await lookInside(running);
    await untilRecorded(store, 'worker-killed', told, 60_000);
    expect(await discrepancies(store, 'worker-killed', told)).toEqual(NOTHING_WRONG);
    const cycle = await temporal.workflow.getHandle(told[0]?.stream ?? '').describe();
    expect(cycle.raw.workflowExecutionInfo?.firstRunId).not.toBe(cycle.runId);
    await close();
  }, 300_000);
});
