import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  BACKFILL_UPDATE,
  type BackfillOutcome,
  type ExpectedPeriod,
  type SealedFact,
} from '@nenep/contracts';
import { recordHistory } from '../support/histories.js';
import { ledgerFrom } from '../support/ledger.js';
import { KEEPER, MAY, mayPeriod, planVersion, type Stage, withPlan } from '../support/may-2021.js';
import { workflowBundle } from '../support/time-skipping.js';

const THREE_DAYS = 3 * 24 * 60 * 60;
const JUNE = MAY.replace('2021-05', '2021-06');

/** A cycle that opens with the evaluation of May, and does so late as its own policy says. */
const opening = (cycle: string, catchUp: ExpectedPeriod['catchUp']): ExpectedPeriod => ({
  ...mayPeriod,
  cycle,
  catchUp,
});
const month = (period: string): ExpectedPeriod => ({
  ...mayPeriod,
  period,
  opensAt: `${period}-19T17:00:00.000Z`,
});
const backfill = (stage: Stage, ...periods: string[]) =>
  stage.keeper.executeUpdate<BackfillOutcome, [object]>(BACKFILL_UPDATE, {
    args: [{ actor: 'cb-026', cycle: 'monthly-evaluation', periods }],
  });
const ofType = (facts: SealedFact[], type: string) => facts.filter((fact) => fact.type === type);

beforeAll(workflowBundle, 60_000);

describe('three days on which no worker ran', () => {
  it('end in one cycle a period, or none, by the policy of each, and the ledger says why', async () => {
    const periods = [
      opening('replanned', 'OPEN_REPLANNED'),
      opening('as-it-stands', 'OPEN_AS_IS'),
      opening('missed', 'RECORD_MISSED'),
      month('2021-06'),
    ];
    const play = async (stage: Stage) => {
      await stage.until('2021-05-19T10:00:00.000Z');
      await stage.downBetween('2021-05-19T17:00:01.000Z', '2021-05-22T17:00:00.000Z');
      await stage.until('2021-06-20T02:00:00.000Z');
      const facts = await stage.factsOf(KEEPER);
      const now = '2021-06-20T02:00:00.000Z';
      expect(ledgerFrom(facts, periods, now)).toMatchObject([
        { cycle: 'replanned', standing: 'OPEN', became: { replanned: true } },
        { cycle: 'as-it-stands', standing: 'OPEN', became: { replanned: false } },
        { cycle: 'missed', standing: 'MISSED', became: { reason: 'MISSED_WHILE_DOWN' } },
        { period: '2021-06', standing: 'OPEN', lateBecause: null },
      ]);
      for (const { lateBecause, lateSeconds } of ledgerFrom(facts, periods, now).slice(0, 2)) {
        expect(lateBecause).toBe('NOT_RUNNING');
        expect(lateSeconds).toBeGreaterThanOrEqual(THREE_DAYS - 1);
        expect(lateSeconds).toBeLessThan(THREE_DAYS + 60);
      }
      const opened = ofType(facts, 'period.opened');
      expect(opened).toHaveLength(3);
      for (const cycle of ['replanned', 'as-it-stands']) {
        const inCycle = await stage.factsOf(`tayninh/2021/${cycle}/2021-05`);
        expect(ofType(inCycle, 'cycle.opened')).toHaveLength(1);
      }
      await recordHistory('plan-keeper-after-downtime', stage.keeper);
    };
    await withPlan(planVersion(periods), play, { replaceable: true });
  });
});

describe('two backfills that overlap each other and cycles that run', () => {
  it('end in one cycle a period, and the ledger tells which was opened on request', async () => {
    const periods = ['2021-03', '2021-04', '2021-05', '2021-06'].map(month);
    await withPlan(planVersion(periods), async (stage) => {
      await stage.until('2021-05-20T02:00:00.000Z');
      const answers = await Promise.all([
        backfill(stage, '2021-03', '2021-04', '2021-05'),
        backfill(stage, '2021-04', '2021-05', '2021-06'),
      ]);
      const said = answers.map(({ periods: each }) => each.map(({ answer }) => answer));
      expect(said[0]).toEqual(['OPENING', 'OPENING', 'OPENED_BEFORE']);
      expect(['OPENING', 'OPENED_BEFORE']).toContain(said[1]?.[0]);
      expect(said[1]?.slice(1)).toEqual(['OPENED_BEFORE', 'TO_COME']);
      await stage.until('2021-06-20T02:00:00.000Z');
      const facts = await stage.factsOf(KEEPER);
      const lines = ledgerFrom(facts, periods, '2021-06-20T02:00:00.000Z');
      expect(
        lines.map(({ period, standing, lateBecause }) => [period, standing, lateBecause]),
      ).toEqual([
        ['2021-03', 'OPEN', 'ON_REQUEST'],
        ['2021-04', 'OPEN', 'ON_REQUEST'],
        ['2021-05', 'OPEN', null],
        ['2021-06', 'OPEN', null],
      ]);
      expect(ofType(facts, 'period.backfilled')).toHaveLength(2);
      expect(ofType(facts, 'period.opened')).toHaveLength(2);
      for (const { period } of periods) {
        const inCycle = await stage.factsOf(JUNE.replace('2021-06', period));
        expect(ofType(inCycle, 'cycle.opened')).toHaveLength(1);
      }
    });
  });
});
