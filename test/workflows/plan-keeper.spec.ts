import { beforeAll, describe, expect, it } from '@jest/globals';
import { APPLY_UPDATE, type PlanVersion } from '@nenep/contracts';
import { KEEPER, mayPeriod, planVersion, withPlan } from '../support/may-2021.js';
import { workflowBundle } from '../support/time-skipping.js';

describe('the keeper of a plan', () => {
  beforeAll(workflowBundle, 60_000);

  const april = { ...mayPeriod, period: '2021-04', opensAt: '2021-04-19T17:00:00.000Z' };

  it('records as missed what was due before the plan was applied', async () => {
    await withPlan(planVersion([april, mayPeriod]), async (stage) => {
      await stage.until('2021-04-29T02:00:00.000Z');
      expect(await stage.factsOf(KEEPER)).toMatchObject([
        { type: 'plan.activated' },
        { type: 'period.missed', period: '2021-04', data: { reason: 'BEFORE_ACTIVATION' } },
      ]);
    });
  });

  it('changes nothing when the same version is applied again, and says so', async () => {
    await withPlan(planVersion([mayPeriod]), async (stage) => {
      const apply = (version: PlanVersion) =>
        stage.keeper.executeUpdate(APPLY_UPDATE, { args: [version] });
      expect(await apply(planVersion([mayPeriod]))).toEqual({ outcome: 'unchanged', version: 1 });
      const second = planVersion([mayPeriod], { version: 2, digest: 'd'.repeat(64) });
      expect(await apply(second)).toEqual({ outcome: 'updated', version: 2 });
      await stage.until('2021-05-20T02:00:00.000Z');
      expect(await stage.factsOf(KEEPER)).toMatchObject([
        { type: 'plan.activated', planVersion: 1 },
        { type: 'plan.updated', planVersion: 2 },
        { type: 'period.opened', planVersion: 2, data: { replanned: false } },
      ]);
    });
  });

  it.each([
    ['OPEN_REPLANNED', { type: 'period.opened', data: { replanned: true } }],
    ['OPEN_AS_IS', { type: 'period.opened', data: { replanned: false } }],
    ['RECORD_MISSED', { type: 'period.missed', data: { reason: 'MISSED_WHILE_DOWN' } }],
  ] as const)(
    'catches up a period that it hears of too late as the plan says: %s',
    async (catchUp, fact) => {
      const later = { ...mayPeriod, period: '2021-09', opensAt: '2021-09-19T17:00:00.000Z' };
      await withPlan(planVersion([later]), async (stage) => {
        await stage.until('2021-05-25T02:00:00.000Z');
        const late = planVersion([{ ...mayPeriod, catchUp }, later], {
          version: 2,
          digest: 'e'.repeat(64),
        });
        await stage.keeper.executeUpdate(APPLY_UPDATE, { args: [late] });
        await stage.until('2021-05-25T02:00:01.000Z');
        expect((await stage.factsOf(KEEPER)).at(-1)).toMatchObject({ period: '2021-05', ...fact });
      });
    },
  );

  it('opens the period under way at once in a rehearsal', async () => {
    await withPlan(
      planVersion([mayPeriod], { rehearsal: true, firstOpensNow: true }),
      async (stage) => {
        await stage.until('2021-04-28T01:00:10.000Z');
        expect(await stage.factsOf(KEEPER)).toMatchObject([
          { type: 'plan.activated', data: { rehearsal: true } },
          {
            type: 'period.opened',
            occurredAt: expect.stringContaining('2021-04-28T01:00'),
            data: { replanned: true },
          },
        ]);
      },
    );
  });
});
