import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@nenep/audit';
import { may2021 } from '@nenep/domain/testing';
import { recordHistory } from '../support/histories.js';
import { KEEPER, MAY, mayPeriod, planVersion, withPlan } from '../support/may-2021.js';
import { workflowBundle } from '../support/time-skipping.js';

const people = may2021().people;

describe('the evaluation of May, kept by its plan', () => {
  beforeAll(workflowBundle, 60_000);

  it('opens on its day, walks to its close, and its end is known to the keeper', async () => {
    await withPlan(planVersion([mayPeriod]), async (stage) => {
      await stage.until('2021-05-24T02:00:00.000Z');
      await stage.decideAll(
        people.map(({ person }) => ({ actor: person, task: `self.${person}`, verb: 'submit' })),
      );
      await stage.decideAll(
        people.map(({ person, reviewers }) => ({
          actor: reviewers[0] ?? '',
          task: `review.${person}`,
          verb: 'review',
        })),
      );
      await stage.until('2021-06-02T02:00:00.000Z');
      await stage.decide({ actor: 'cb-201', task: 'consolidate.all', verb: 'consolidate' });
      await stage.until('2021-06-07T02:00:00.000Z');
      await stage.decide({ actor: 'cb-002', task: 'approve.all', verb: 'approve' });
      await stage.decide({ actor: 'cb-201', task: 'publish.all', verb: 'publish' });
      const end = (await stage.may.result()) as { sequence: number; head: string };
      await stage.keeper.result();

      const facts = await stage.factsOf(MAY);
      expect(verifyChain(facts)).toBeNull();
      expect(facts.at(-1)).toMatchObject({ type: 'cycle.closed', hash: end.head });
      expect((await stage.factsOf(KEEPER)).map(({ type }) => type)).toEqual([
        'plan.activated',
        'period.opened',
        'stream.closed',
        'plan.ended',
      ]);
      expect((await stage.factsOf(KEEPER))[2]?.data).toEqual({
        closed: MAY,
        sequence: end.sequence,
        head: end.head,
      });
      await recordHistory('evaluation', stage.may);
      await recordHistory('plan-keeper', stage.keeper);
    });
  });

  it('under silence declares gaps, climbs the ladder, and is taken over by the Deputy', async () => {
    await withPlan(planVersion([mayPeriod]), async (stage) => {
      await stage.until('2021-05-25T02:00:00.000Z');
      await stage.decide({ actor: 'cb-102', task: 'self.cb-102', verb: 'submit' });
      await stage.decide({ actor: 'cb-101', task: 'review.cb-102', verb: 'return' });
      await stage.until('2021-06-02T02:00:00.000Z');
      expect((await stage.factsOf(MAY)).map(({ type }) => type)).toEqual(
        expect.arrayContaining(['gap.declared', 'step.overdue', 'step.escalated', 'step.reminded']),
      );
      expect(
        await stage.decide({ actor: 'cb-002', task: 'review.cb-103', verb: 'review' }),
      ).toMatchObject({ outcome: 'accepted', late: true });
      await recordHistory('evaluation-under-silence', stage.may);
      await recordHistory('plan-keeper-waiting', stage.keeper);
    });
  });

  it('lets a rung of the ladder put a late review off, and reminds of it anew', async () => {
    await withPlan(planVersion([mayPeriod]), async (stage) => {
      await stage.until('2021-06-02T02:00:00.000Z');
      const until = '2021-06-11';
      const extend = { task: 'review.cb-103', verb: 'extend', until } as const;
      const [office, deputy] = await stage.decideAll([
        { actor: 'cb-202', ...extend },
        { actor: 'cb-002', ...extend },
      ]);
      expect(office).toMatchObject({ outcome: 'refused', code: 'NOT_YOURS' });
      expect(deputy).toMatchObject({ outcome: 'accepted', next: { step: 'review' } });
      await stage.until('2021-06-14T02:00:00.000Z');
      const dueAt = '2021-06-11T17:00:00.000Z';
      const facts = (await stage.factsOf(MAY)).filter(
        ({ data }) =>
          ('dueAt' in data && data.dueAt === dueAt) || ('to' in data && data.to === dueAt),
      );
      expect(facts.map(({ type, occurredAt }) => [type, occurredAt.slice(0, 13)])).toEqual([
        ['deadline.extended', '2021-06-02T02'],
        ['step.reminded', '2021-06-10T01'],
        ['step.reminded', '2021-06-11T01'],
        ['step.overdue', '2021-06-11T17'],
        ['step.escalated', '2021-06-14T01'],
      ]);
      await recordHistory('evaluation-extended', stage.may);
    });
  });

  it('gives the same decision the same answer, and refuses another under its id', async () => {
    await withPlan(planVersion([mayPeriod]), async (stage) => {
      await stage.until('2021-05-24T02:00:00.000Z');
      const mine = {
        actor: 'cb-102',
        task: 'self.cb-102',
        verb: 'submit',
        decision: 'mine-0001',
      } as const;
      const [first, again, other] = await stage.decideAll([
        mine,
        mine,
        { ...mine, digest: 'c'.repeat(64) },
      ]);
      expect(first).toMatchObject({ outcome: 'accepted' });
      expect(again).toEqual(first);
      expect(other).toMatchObject({ outcome: 'refused', code: 'DECISION_ID_REUSED' });
      expect((await stage.factsOf(MAY)).filter(({ type }) => type === 'task.decided')).toHaveLength(
        1,
      );
    });
  });

  it('answers each of many decisions in one update by itself', async () => {
    await withPlan(planVersion([mayPeriod]), async (stage) => {
      await stage.until('2021-05-24T02:00:00.000Z');
      const answers = await stage.decideAll([
        { actor: 'cb-102', task: 'self.cb-102', verb: 'submit' },
        { actor: 'cb-102', task: 'self.cb-103', verb: 'submit' },
        { actor: 'cb-101', task: 'review.cb-102', verb: 'review' },
      ]);
      expect(answers).toMatchObject([
        { outcome: 'accepted' },
        { outcome: 'refused', code: 'NOT_YOURS' },
        { outcome: 'accepted', next: { step: 'consolidate', waitsFor: 4 } },
      ]);
    });
  });

  it('goes on in a new run before Temporal’s limit of updates, and forgets nothing', async () => {
    await withPlan(planVersion([mayPeriod]), async (stage) => {
      await stage.until('2021-05-24T02:00:00.000Z');
      const mine = {
        actor: 'cb-102',
        task: 'self.cb-102',
        verb: 'submit',
        decision: 'mine-0001',
      } as const;
      const [first] = await stage.decideAll([mine]);
      const { runId } = await stage.may.describe();
      for (let update = 0; update < 1_490; update += 10) {
        await Promise.all(Array.from({ length: 10 }, () => stage.decideAll([])));
      }
      // One at a time across the change of runs: the test server forgets updates under way then.
      for (let update = 0; update < 20; update += 1) await stage.decideAll([]);
      const [again] = await stage.decideAll([mine]);
      expect((await stage.may.describe()).runId).not.toBe(runId);
      expect(again).toEqual(first);
      await stage.decide({ actor: 'cb-103', task: 'self.cb-103', verb: 'submit' });
      const facts = await stage.factsOf(MAY);
      expect(verifyChain(facts)).toBeNull();
      expect(facts.filter(({ type }) => type === 'task.decided')).toHaveLength(2);
      await recordHistory('evaluation-continued', stage.may);
    });
  });
});
