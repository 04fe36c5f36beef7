import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@nenep/audit';
import type { Fact, SealedFact } from '@nenep/contracts';
import { may2021 } from '@nenep/domain/testing';
import { recordHistory } from '../support/histories.js';
import { KEEPER, MAY, mayPeriod, planVersion, type Stage, withPlan } from '../support/may-2021.js';
import { workflowBundle } from '../support/time-skipping.js';

/** Three people of one unit, and two of the other: so few that each unit is a part. */
const PEOPLE_PER_PART = 3;
const PROPAGANDA = `${MAY}/part-1`;
const OFFICE = `${MAY}/part-2`;
const STREAMS = [MAY, PROPAGANDA, OFFICE];
const everybody = may2021().people;

const partOf = (unit: string) => (unit === 'propaganda' ? PROPAGANDA : OFFICE);
const divided = (play: (stage: Stage) => Promise<void>) =>
  withPlan(planVersion([mayPeriod]), play, { peoplePerPart: PEOPLE_PER_PART });

async function submitAndReview(stage: Stage, part: string): Promise<void> {
  const people = everybody.filter(({ unit }) => partOf(unit) === part);
  await stage.decideAll(
    people.map(({ person }) => ({ actor: person, task: `self.${person}`, verb: 'submit' })),
    part,
  );
  await stage.decideAll(
    people.map(({ person, reviewers }) => ({
      actor: reviewers[0] ?? '',
      task: `review.${person}`,
      verb: 'review',
    })),
    part,
  );
}

async function untilFact(stage: Stage, stream: string, fact: Partial<Fact>): Promise<void> {
  for (;;) {
    const facts = await stage.factsOf(stream);
    if (facts.some((each) => Object.entries(fact).every(([key, value]) => has(each, key, value))))
      return;
  }
}

const has = (fact: SealedFact, key: string, value: unknown) =>
  (fact as unknown as Record<string, unknown>)[key] === value;

const consolidate = { actor: 'cb-201', task: 'consolidate.all', verb: 'consolidate' } as const;

/** From the Office's desk to the end. */
async function walkToTheEnd(stage: Stage): Promise<void> {
  await stage.decide(consolidate);
  await stage.decide({ actor: 'cb-002', task: 'approve.all', verb: 'approve' });
  await stage.decide({ actor: 'cb-201', task: 'publish.all', verb: 'publish' });
  await stage.may.result();
  await stage.keeper.result();
}

describe('an evaluation that is divided into parts', () => {
  beforeAll(workflowBundle, 60_000);

  it('walks to its close in parts, and the end of each stream is known to the keeper', async () => {
    await divided(async (stage) => {
      await stage.until('2021-05-24T02:00:00.000Z');
      await submitAndReview(stage, PROPAGANDA);
      await submitAndReview(stage, OFFICE);
      await stage.until('2021-06-02T02:00:00.000Z');
      await walkToTheEnd(stage);
      for (const stream of STREAMS) expect(verifyChain(await stage.factsOf(stream))).toBeNull();
      const cycle = await stage.factsOf(MAY);
      expect(cycle[0]).toMatchObject({ type: 'cycle.opened', data: { people: 5, units: 2 } });
      expect(cycle.at(-1)).toMatchObject({
        type: 'cycle.closed',
        data: { people: 5, gaps: 0, late: 0 },
      });
      const ends = (await stage.factsOf(KEEPER)).filter(({ type }) => type === 'stream.closed');
      expect(new Map(ends.map(({ data }) => [(data as { closed: string }).closed, data]))).toEqual(
        new Map(
          await Promise.all(
            STREAMS.map(async (closed) => {
              const last = (await stage.factsOf(closed)).at(-1);
              const end = { closed, sequence: last?.sequence, head: last?.hash };
              return [closed, end] as const;
            }),
          ),
        ),
      );
      await recordHistory('divided-evaluation', stage.may);
      await recordHistory('evaluation-part', stage.handleOf(PROPAGANDA));
      await recordHistory('plan-keeper-of-parts', stage.keeper);
    });
  });

  it('makes of its parts together the facts of people that it makes undivided', async () => {
    const ofPeople = async (stage: Stage, streams: string[]) => {
      await stage.until('2021-05-25T02:00:00.000Z');
      const one = streams.length === 1;
      await stage.decide(
        { actor: 'cb-102', task: 'self.cb-102', verb: 'submit' },
        one ? MAY : PROPAGANDA,
      );
      await stage.until('2021-06-08T02:00:00.000Z');
      const facts = (await Promise.all(streams.map((stream) => stage.factsOf(stream)))).flat();
      return facts
        .filter(({ unit }) => unit !== undefined)
        .map(({ type, unit, step, task, actor, data }) =>
          JSON.stringify({ type, unit, step, task, actor, data }),
        )
        .sort();
    };
    let undivided: string[] = [];
    await withPlan(planVersion([mayPeriod]), async (stage) => {
      undivided = await ofPeople(stage, [MAY]);
    });
    await divided(async (stage) => expect(await ofPeople(stage, STREAMS)).toEqual(undivided));
    expect(undivided.some((fact) => fact.includes('step.escalated'))).toBe(true);
    expect(undivided.some((fact) => fact.includes('gap.declared'))).toBe(true);
  });

  it('sends a review back to the part that has it, and waits for it anew', async () => {
    await divided(async (stage) => {
      await stage.until('2021-05-24T02:00:00.000Z');
      await submitAndReview(stage, PROPAGANDA);
      await submitAndReview(stage, OFFICE);
      await untilFact(stage, MAY, { type: 'tasks.opened', step: 'consolidate' });
      const back = { ...consolidate, verb: 'return' } as const;
      expect(await stage.decide({ ...back, target: 'review.nobody' })).toMatchObject({
        outcome: 'refused',
        code: 'TARGET_INVALID',
      });
      expect(await stage.decide({ ...back, target: 'review.cb-103' })).toMatchObject({
        outcome: 'accepted',
        next: { step: 'review', waitsFor: 0, dueAt: '2021-06-02T17:00:00.000Z' },
      });
      await untilFact(stage, PROPAGANDA, { type: 'tasks.opened', unit: 'propaganda' });
      expect(await stage.decide(consolidate)).toMatchObject({ code: 'TASK_NOT_OPEN' });
      await reviewOnceMore(stage, 'cb-103');
      await stage.until('2021-05-26T02:00:00.000Z');
      expect(await stage.decide({ ...consolidate, version: 1 })).toMatchObject({
        code: 'TASK_CHANGED',
        version: 2,
      });
      expect(await stage.decide({ ...consolidate, version: 2 })).toMatchObject({
        outcome: 'accepted',
      });
      const assembled = (await stage.factsOf(MAY)).filter(
        ({ type }) => type === 'consolidation.assembled',
      );
      expect(assembled.map(({ data }) => (data as { revision: string }).revision)).toEqual([
        `${MAY}#consolidation-1`,
        `${MAY}#consolidation-2`,
      ]);
    });
  });

  it('goes on in new runs of cycle and parts, and forgets nothing', async () => {
    await divided(async (stage) => {
      await stage.until('2021-05-24T02:00:00.000Z');
      await submitAndReview(stage, OFFICE);
      const mine = { actor: 'cb-102', task: 'self.cb-102', verb: 'submit' } as const;
      const named = { ...mine, decision: 'mine-0001' };
      const first = await stage.decide(named, PROPAGANDA);
      await newRunOf(stage, PROPAGANDA);
      await newRunOf(stage, MAY);
      expect(await stage.decide(named, PROPAGANDA)).toEqual(first);
      for (const { person, unit, reviewers } of everybody) {
        if (partOf(unit) !== PROPAGANDA) continue;
        const self = { actor: person, task: `self.${person}`, verb: 'submit' } as const;
        if (person !== 'cb-102') await stage.decide(self, PROPAGANDA);
        const review = { actor: reviewers[0] ?? '', task: `review.${person}` };
        await stage.decide({ ...review, verb: 'review' }, PROPAGANDA);
      }
      await untilFact(stage, MAY, { type: 'tasks.opened', step: 'consolidate' });
      await walkToTheEnd(stage);
      for (const stream of STREAMS) expect(verifyChain(await stage.factsOf(stream))).toBeNull();
      await recordHistory('divided-evaluation-continued', stage.may);
      await recordHistory('evaluation-part-continued', stage.handleOf(PROPAGANDA));
    });
  });
});

async function reviewOnceMore(stage: Stage, person: string): Promise<void> {
  const review = { actor: 'cb-101', task: `review.${person}`, verb: 'review', version: 2 } as const;
  while ((await stage.decide(review, PROPAGANDA)).outcome !== 'accepted');
}

/** Temporal's limit of updates makes a stream go on in a new run. */
async function newRunOf(stage: Stage, stream: string): Promise<void> {
  const { runId } = await stage.handleOf(stream).describe();
  for (let update = 0; update < 1_490; update += 10) {
    await Promise.all(Array.from({ length: 10 }, () => stage.decideAll([], stream)));
  }
  // One at a time across the change of runs: the test server forgets updates under way then.
  for (let update = 0; update < 20; update += 1) await stage.decideAll([], stream);
  expect((await stage.handleOf(stream).describe()).runId).not.toBe(runId);
}
