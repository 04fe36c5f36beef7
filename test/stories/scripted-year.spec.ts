import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPlanFolder, readScript, simulateYear, type SimulationReport } from '@nenep/timelapse';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { engines } from '../support/engines.js';
import { quietRuntime } from '../support/time-skipping.js';

const PLAN = 'plans/tayninh-2021';
const SCRIPT = `${PLAN}/acts/may-june.yaml`;

/** May and June are acted out; whoever the script does not name stays silent, so all from July on. */
describe('the whole year 2021, simulated by a script of acts', () => {
  let report: SimulationReport;
  beforeAll(async () => {
    quietRuntime();
    report = await simulateYear({
      id: `scripted-${randomBytes(3).toString('hex')}`,
      source: await readPlanFolder(PLAN),
      acts: { script: readScript(SCRIPT, await readFile(SCRIPT, 'utf8')) },
      engines: engines(),
    });
  }, 240_000);

  const of = (period: string) => (entry: { period: string }) => entry.period === period;

  it('opens every period of the year and closes those that were acted out', () => {
    expect(report.periods).toEqual({ opened: 8, closed: 2, missed: 0 });
    expect(report.to >= '2022-01-').toBe(true);
  });

  it('has done what the script says, and no more: two months of 39 people and of the Office', () => {
    expect(report.decisions).toBe(2 * (39 + 39 + 3));
    const decided = report.load.reduce((sum, load) => sum + load.decided, 0);
    expect(decided).toBe(report.decisions);
    expect(report.load.every(({ returned }) => returned === 0)).toBe(true);
  });

  it('tells that the reviews of an absent head climbed to the Deputy Secretary in charge (S2)', () => {
    const climbed = report.escalated.filter(of('2021-06'));
    expect(climbed.some(({ holders }) => holders.includes('cb-038'))).toBe(true);
    expect(report.load.find(({ person }) => person === 'cb-038')?.takenOver).toBeGreaterThan(0);
  });

  it('declares missing what nobody sent in, and decides nothing by silence', () => {
    for (const month of ['07', '08', '09', '10', '11', '12']) {
      const gaps = report.missed.filter((missed) => of(`2021-${month}`)(missed));
      expect(gaps).toContainEqual(expect.objectContaining({ kind: 'GAP', step: 'self' }));
      expect(gaps).toContainEqual(expect.objectContaining({ kind: 'NEVER_DONE', step: 'review' }));
    }
  });
});
