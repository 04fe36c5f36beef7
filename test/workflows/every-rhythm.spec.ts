import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExpectedPeriod, SealedFact } from '@nenep/contracts';
import { evaluationsOf, expectedPeriods, type LoadedPlan } from '@nenep/plan';
import { readPlanFolder } from '@nenep/timelapse';
import { runDiligently } from '../support/diligent.js';
import { workflowBundle } from '../support/time-skipping.js';

let loaded: LoadedPlan;
let facts: SealedFact[];

beforeAll(async () => {
  ({ loaded } = await readPlanFolder('plans/every-rhythm-2025'));
  await workflowBundle();
  facts = await runDiligently(loaded);
}, 300_000);

const named = ({ cycle, period }: Pick<ExpectedPeriod | SealedFact, 'cycle' | 'period'>) =>
  `${cycle}/${period}`;

describe('a plan with a cycle in every rhythm', () => {
  it('has each period that it expects opened on its day, walked to its end and closed', () => {
    const expected = expectedPeriods(loaded);
    const opened = facts.flatMap((fact) =>
      fact.type === 'period.opened' ? [[named(fact), fact.data.plannedAt]] : [],
    );
    expect(opened).toEqual(expected.map((period) => [named(period), period.opensAt]));
    const closed = facts.filter(({ type }) => type === 'cycle.closed').map(named);
    expect(closed.toSorted()).toEqual(expected.map(named).toSorted());
    expect(facts.at(-1)).toMatchObject({ type: 'plan.ended' });
  });

  it('leaves out no rhythm but what is held on demand alone', () => {
    const run = new Set(facts.map(({ cycle }) => cycle));
    const idle = evaluationsOf(loaded.plan).filter(({ cycle }) => !run.has(cycle.id));
    expect(idle.map(({ cycle }) => cycle.every)).toEqual(['ON_DEMAND']);
  });

  it('has nothing late, for everybody did their work in time', () => {
    expect(facts.filter(({ type }) => type === 'step.overdue')).toEqual([]);
    expect(facts.filter((fact) => fact.type === 'task.decided' && fact.data.late)).toEqual([]);
  });
});
