import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  APPLY_UPDATE,
  BACKFILL_UPDATE,
  type BackfillOutcome,
  END_UPDATE,
  type ExpectedPeriod,
  type OrderOutcome,
  PAUSE_UPDATE,
  RESUME_UPDATE,
} from '@nenep/contracts';
import { recordHistory } from '../support/histories.js';
import { ledgerFrom } from '../support/ledger.js';
import {
  DIGEST,
  KEEPER,
  MAY,
  mayPeriod,
  planVersion,
  type Stage,
  withPlan,
} from '../support/may-2021.js';
import { workflowBundle } from '../support/time-skipping.js';

const ORDER = { actor: 'cb-026', revision: `${KEEPER}#reason`, commitment: DIGEST };
const JUNE = MAY.replace('2021-05', '2021-06');

const month = (period: string, catchUp: ExpectedPeriod['catchUp'] = 'OPEN_REPLANNED') => ({
  ...mayPeriod,
  period,
  opensAt: `${period}-19T17:00:00.000Z`,
  catchUp,
});
const april = month('2021-04');
const june = month('2021-06');

const order = (stage: Stage, update: string) =>
  stage.keeper.executeUpdate<OrderOutcome, [typeof ORDER]>(update, { args: [ORDER] });
const backfill = (stage: Stage, ...periods: string[]) =>
  stage.keeper.executeUpdate<BackfillOutcome, [object]>(BACKFILL_UPDATE, {
    args: [{ actor: 'cb-026', cycle: 'monthly-evaluation', periods }],
  });
/** What the keeper recorded of periods: which, and what became of it. */
const periodsIn = async (stage: Stage) =>
  (await stage.factsOf(KEEPER))
    .filter(({ type }) => type.startsWith('period.'))
    .map(({ type, period }) => `${period} ${type}`);

beforeAll(workflowBundle, 60_000);

describe('a plan that is paused', () => {
  it('opens nothing, and on resuming what came due meanwhile, as the plan says of lateness', async () => {
    const skipped = { ...month('2021-05', 'RECORD_MISSED'), cycle: 'other-cycle' };
    await withPlan(planVersion([mayPeriod, skipped, june]), async (stage) => {
      expect(await order(stage, PAUSE_UPDATE)).toMatchObject({ outcome: 'done', open: [] });
      expect(await order(stage, PAUSE_UPDATE)).toMatchObject({ outcome: 'unchanged' });
      await stage.until('2021-05-25T02:00:00.000Z');
      expect(await periodsIn(stage)).toEqual([]);

      expect(await order(stage, RESUME_UPDATE)).toMatchObject({ outcome: 'done' });
      expect(await order(stage, RESUME_UPDATE)).toMatchObject({ outcome: 'unchanged' });
      await stage.until('2021-05-25T02:00:01.000Z');
      expect(await stage.factsOf(KEEPER)).toMatchObject([
        { type: 'plan.activated' },
        { type: 'plan.paused', actor: 'cb-026', data: { revision: ORDER.revision } },
        { type: 'plan.resumed', actor: 'cb-026' },
        { type: 'period.opened', period: '2021-05', data: { replanned: true } },
        { type: 'period.skipped', cycle: 'other-cycle', data: { reason: 'WHILE_PAUSED' } },
      ]);
      await recordHistory('plan-keeper-paused', stage.keeper);
    });
  });

  it('takes a new version meanwhile, opens nothing on request, and says so', async () => {
    await withPlan(planVersion([april, mayPeriod]), async (stage) => {
      await order(stage, PAUSE_UPDATE);
      const second = planVersion([april, mayPeriod, june], { version: 2, digest: 'd'.repeat(64) });
      const applied = await stage.keeper.executeUpdate(APPLY_UPDATE, { args: [second] });
      expect(applied).toMatchObject({ outcome: 'updated' });
      await expect(backfill(stage, '2021-04')).rejects.toMatchObject({
        cause: { type: 'PLAN_PAUSED' },
      });
    });
  });
});

describe('a plan that is ended early', () => {
  it('says what is open, records of every other period that it does not open, and ends with the last cycle', async () => {
    await withPlan(planVersion([mayPeriod, june, month('2021-07')]), async (stage) => {
      await stage.until('2021-05-20T02:00:00.000Z');
      expect(await order(stage, END_UPDATE)).toMatchObject({ outcome: 'done', open: [MAY] });
      expect(await order(stage, END_UPDATE)).toMatchObject({ outcome: 'unchanged', open: [MAY] });
      await stage.until('2021-06-25T02:00:00.000Z');
      expect(await periodsIn(stage)).toEqual([
        '2021-05 period.opened',
        '2021-06 period.skipped',
        '2021-07 period.skipped',
      ]);
      expect((await stage.factsOf(KEEPER))[2]).toMatchObject({
        type: 'plan.ended-early',
        data: { open: [MAY], skipped: 2 },
      });
      for (const refused of [
        backfill(stage, '2021-06'),
        order(stage, PAUSE_UPDATE),
        stage.keeper.executeUpdate(APPLY_UPDATE, { args: [planVersion([june], { version: 2 })] }),
      ]) {
        await expect(refused).rejects.toMatchObject({ cause: { type: 'PLAN_ENDED' } });
      }
      await recordHistory('plan-keeper-ended-early', stage.keeper);
    });
  });

  it('ends at once where nothing is open', async () => {
    await withPlan(planVersion([mayPeriod, june]), async (stage) => {
      await order(stage, END_UPDATE);
      await stage.keeper.result();
      expect((await stage.factsOf(KEEPER)).map(({ type }) => type)).toEqual([
        'plan.activated',
        'plan.ended-early',
        'period.skipped',
        'period.skipped',
        'plan.ended',
      ]);
    });
  });
});

describe('a backfill', () => {
  it('opens what was missed, once, and leaves alone what is open, due or to come', async () => {
    await withPlan(planVersion([april, mayPeriod, june]), async (stage) => {
      await stage.until('2021-05-20T02:00:00.000Z');
      const asked = ['2021-04', '2021-05', '2021-06', '2021-12'];
      const answers = (await backfill(stage, ...asked)).periods.map(({ answer }) => answer);
      expect(answers).toEqual(['OPENING', 'OPENED_BEFORE', 'TO_COME', 'NOT_IN_PLAN']);
      await stage.until('2021-05-20T02:00:01.000Z');
      expect((await backfill(stage, '2021-04')).periods).toEqual([
        { period: '2021-04', answer: 'OPENED_BEFORE' },
      ]);
      await stage.until('2021-06-20T02:00:00.000Z');
      expect(await periodsIn(stage)).toEqual([
        '2021-04 period.missed',
        '2021-05 period.opened',
        '2021-04 period.backfilled',
        '2021-06 period.opened',
      ]);
      const requested = (await stage.factsOf(KEEPER)).filter(
        ({ type }) => type === 'backfill.requested',
      );
      expect(requested).toMatchObject([{ actor: 'cb-026', data: { periods: ['2021-04'] } }]);
      expect((await stage.handleOf(JUNE).describe()).status.name).toBe('RUNNING');
      await recordHistory('plan-keeper-backfilled', stage.keeper);
    });
  });
});

describe('a version that is applied while a cycle runs', () => {
  it('neither opens its period again where the day has moved, nor forgets it where it is gone', async () => {
    await withPlan(planVersion([mayPeriod, june]), async (stage) => {
      await stage.until('2021-05-20T02:00:00.000Z');
      const moved = { ...mayPeriod, opensAt: '2021-05-24T17:00:00.000Z' };
      const apply = (periods: ExpectedPeriod[], version: number) =>
        stage.keeper.executeUpdate(APPLY_UPDATE, {
          args: [planVersion(periods, { version, digest: `${version}`.repeat(64) })],
        });
      await apply([moved, june], 2);
      await stage.until('2021-05-26T02:00:00.000Z');
      await apply([june], 3);
      expect((await backfill(stage, '2021-05')).periods).toEqual([
        { period: '2021-05', answer: 'OPENED_BEFORE' },
      ]);
      await stage.until('2021-06-20T02:00:00.000Z');
      const facts = await stage.factsOf(KEEPER);
      expect(ledgerFrom(facts, [june], '2021-06-20T02:00:00.000Z')).toMatchObject([
        { period: '2021-05', standing: 'OPEN', inPlan: false, became: { version: 1, stream: MAY } },
        { period: '2021-06', standing: 'OPEN', inPlan: true, became: { version: 3 } },
      ]);
      expect(facts).toMatchObject([
        { type: 'plan.activated' },
        { type: 'period.opened', period: '2021-05', planVersion: 1 },
        { type: 'plan.updated', planVersion: 2 },
        { type: 'plan.updated', planVersion: 3 },
        { type: 'period.opened', period: '2021-06', planVersion: 3 },
      ]);
    });
  });
});
