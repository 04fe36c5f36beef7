import { beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '@nenep/store';
import { readPlanFolder, simulateYear, type SimulationReport } from '@nenep/timelapse';
import { timeLapseWorld } from '@nenep/contracts';
import { randomBytes } from 'node:crypto';
import { engines } from '../support/engines.js';
import { quietRuntime } from '../support/time-skipping.js';

const ID = `year-${randomBytes(3).toString('hex')}`;

/** Nobody is silent: every period of the year is walked to its end. */
describe('the whole year 2021, simulated', () => {
  let report: SimulationReport;
  beforeAll(async () => {
    quietRuntime();
    report = await simulateYear({
      id: ID,
      source: await readPlanFolder('plans/tayninh-2021'),
      acts: { temper: { seed: '2021', silence: 0.05, returns: 0.05 } },
      engines: engines(),
    });
  }, 240_000);

  it('opens all eight periods and misses none, and is marked as simulated', () => {
    expect(report).toMatchObject({ simulated: true, organization: 'tayninh', plan: '2021' });
    expect(report.periods).toMatchObject({ opened: 8, missed: 0 });
    expect(report.from).toBe('2021-04-27T17:00:00.000Z');
    expect(report.to >= '2022-01-').toBe(true);
  });

  it('tells every date that is rolled, with its reason (S7)', () => {
    const dates = report.rolled.map(({ period, step, due }) => [period, step, due].join(' '));
    expect(dates).toContain('2021-05 approve 2021-06-07');
    expect(dates).toContain('2021-08 approve 2021-09-07');
    expect(dates).toContain('2021-12 consolidate 2022-01-04');
    for (const { reasons } of report.rolled) expect(reasons).not.toEqual([]);
  });

  it('tells the load of everybody whom the plan asks, and whose silence climbed', () => {
    expect(report.load.length).toBeGreaterThanOrEqual(43);
    const decided = report.load.reduce((sum, load) => sum + load.decided, 0);
    expect(decided).toBe(report.decisions);
    expect(report.decisions).toBeGreaterThan(8 * 39);
    expect(report.escalated).not.toEqual([]);
    expect(report.risks.some(({ why }) => why.includes('OVERDUE'))).toBe(true);
  });

  it('shows in the load of a person what came back to them for correction', () => {
    const returned = report.load.filter((load) => load.returned > 0);
    expect(returned.length).toBeGreaterThan(3);
    for (const load of returned) expect(load.asked).toBeGreaterThan(load.returned);
  });

  it('leaves nothing behind', async () => {
    const { database } = timeLapseWorld(ID);
    const store = await openStore({ uri: engines().mongodbUri, database });
    expect(await store.models.timeline.countDocuments()).toBe(0);
    await store.drop();
    await store.close();
  });
});
