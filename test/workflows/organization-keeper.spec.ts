import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@nenep/audit';
import type { OrganizationChange, SealedFact } from '@nenep/contracts';
import { may2021 } from '@nenep/domain/testing';
import { recordHistory } from '../support/histories.js';
import { MAY, mayPeriod, planVersion, type Stage, withPlan } from '../support/may-2021.js';
import {
  mayHouse,
  mayVersion,
  ORGANIZATION,
  organizationActivities,
  startOrganizationKeeper,
} from '../support/organization-keeper.js';
import { workflowBundle } from '../support/time-skipping.js';

/** `cb-103` leads the unit instead of `cb-101`. */
const NEW_HEAD: OrganizationChange[] = [
  { kind: 'POSITION_LEFT', role: 'UNIT_HEAD', person: 'cb-101', unit: 'propaganda' },
  { kind: 'POSITION_TAKEN_UP', role: 'UNIT_HEAD', person: 'cb-103', unit: 'propaganda' },
];

type Keeper = Awaited<ReturnType<typeof startOrganizationKeeper>>;

/** A house whose May is open, everybody's self-evaluation submitted, nobody reviewed. */
async function inMay(
  play: (stage: Stage, keeper: Keeper, kept: unknown[]) => Promise<void>,
  peoplePerPart?: number,
  open?: string[],
): Promise<void> {
  const { kept, activities } = organizationActivities(open);
  await withPlan(
    planVersion([mayPeriod]),
    async (stage) => {
      const keeper = await startOrganizationKeeper(stage);
      await stage.until('2021-05-24T02:00:00.000Z');
      await play(stage, keeper, kept);
    },
    { activities, ...(peoplePerPart !== undefined && { peoplePerPart }) },
  );
}

/** Lets whatever is on its way arrive, and one second pass. */
const aMoment = async (stage: Stage, at: string) => stage.until(at);
const typesOf = (facts: readonly SealedFact[]) => facts.map(({ type }) => type);
const reroutedIn = async (stage: Stage, stream = MAY) =>
  (await stage.factsOf(stream)).flatMap((fact) =>
    fact.type === 'task.rerouted' ? [`${fact.task} → ${fact.data.to.join()}`] : [],
  );
const submitAll = (stage: Stage) =>
  stage.decideAll(
    may2021().people.map(({ person }) => ({
      actor: person,
      task: `self.${person}`,
      verb: 'submit',
    })),
  );

beforeAll(workflowBundle, 60_000);

describe('the keeper of an organization', () => {
  it('takes a decision, and open work goes to others at once, of which the old holder is told', async () => {
    await inMay(async (stage, { keeper, change }) => {
      await submitAll(stage);
      const answer = await change('2021-05-24', NEW_HEAD);
      expect(answer).toMatchObject({ outcome: 'accepted', standing: 'IN_FORCE', vacancies: [] });
      await aMoment(stage, '2021-05-24T02:00:05.000Z');
      expect(await reroutedIn(stage)).toEqual([
        'review.cb-101 → cb-103',
        'review.cb-102 → cb-103',
        'review.cb-103 → cb-001,cb-002',
      ]);
      const review = { task: 'review.cb-102', verb: 'review' } as const;
      expect(await stage.decide({ actor: 'cb-101', ...review })).toMatchObject({
        outcome: 'refused',
        code: 'NO_LONGER_YOURS',
        holders: ['cb-103'],
        at: expect.stringMatching(/^2021-05-24T02:00:0/),
      });
      expect(await stage.decide({ actor: 'cb-103', ...review })).toMatchObject({
        outcome: 'accepted',
      });

      const facts = await stage.factsOf(ORGANIZATION);
      expect(verifyChain(facts)).toBeNull();
      expect(facts).toMatchObject([
        { type: 'organization.applied', data: { units: 2, people: 8 } },
        { type: 'change.recorded', actor: 'cb-202', data: { standing: 'IN_FORCE' } },
        { type: 'change.told', data: { revision: 2, day: '2021-05-24', streams: 1 } },
        { type: 'change.taken', data: { taken: MAY, tasks: 3 } },
      ]);
      await recordHistory('organization-keeper', keeper);
      await recordHistory('evaluation-rerouted', stage.may);
    });
  });

  it('answers the same decision as the first time, and no other under its id', async () => {
    await inMay(async (stage, { change }) => {
      const id = { decision: 'change-of-head' };
      const first = await change('2021-05-24', NEW_HEAD, id);
      expect(await change('2021-05-24', NEW_HEAD, id)).toEqual(first);
      expect(await change('2021-05-24', NEW_HEAD, { ...id, digest: 'f'.repeat(64) })).toMatchObject(
        { outcome: 'refused', code: 'DECISION_ID_REUSED' },
      );
      expect(await change('2021-05-24', NEW_HEAD)).toMatchObject({
        outcome: 'refused',
        code: 'NOT_HELD',
        change: 0,
        subject: 'cb-101',
      });
      const recorded = (await stage.factsOf(ORGANIZATION)).filter(
        ({ type }) => type === 'change.recorded',
      );
      expect(recorded).toHaveLength(1);
    });
  });

  it('waits for the day from which a decision holds, and tells open cycles in its first minute', async () => {
    await inMay(async (stage, { change }) => {
      await submitAll(stage);
      expect(await change('2021-05-27', NEW_HEAD)).toMatchObject({ standing: 'SCHEDULED' });
      await aMoment(stage, '2021-05-26T16:59:00.000Z');
      expect(await reroutedIn(stage)).toEqual([]);
      await stage.decide({ actor: 'cb-101', task: 'review.cb-102', verb: 'review' });
      await aMoment(stage, '2021-05-26T17:01:00.000Z');
      expect(await reroutedIn(stage)).toEqual([
        'review.cb-101 → cb-103',
        'review.cb-103 → cb-001,cb-002',
      ]);
      const told = (await stage.factsOf(ORGANIZATION)).find(({ type }) => type === 'change.told');
      expect(told).toMatchObject({
        occurredAt: expect.stringMatching(/^2021-05-26T17:00:00/),
        data: { day: '2021-05-27', decisions: ['change-0001'] },
      });
    });
  });

  it('lets a decision whose day has passed wait for four eyes, and changes nothing until then', async () => {
    await inMay(async (stage, { change, approve }) => {
      await submitAll(stage);
      const before = await stage.factsOf(MAY);
      expect(await change('2021-05-10', NEW_HEAD)).toMatchObject({ standing: 'PENDING' });
      await aMoment(stage, '2021-05-24T02:00:05.000Z');
      expect(await stage.factsOf(MAY)).toEqual(before);
      expect(await approve('change-0001', 'cb-101')).toMatchObject({ code: 'NOT_THE_APPROVER' });
      expect(await approve('change-0001', 'cb-002')).toMatchObject({
        outcome: 'accepted',
        standing: 'IN_FORCE',
      });
      expect(await approve('change-0001', 'cb-001')).toMatchObject({ code: 'NOT_PENDING' });
      await aMoment(stage, '2021-05-24T02:00:10.000Z');
      const after = await stage.factsOf(MAY);
      expect(after.slice(0, before.length)).toEqual(before);
      expect(await reroutedIn(stage)).toHaveLength(3);
    });
  });

  it('does not hold what was not approved', async () => {
    await inMay(async (stage, { change, approve }) => {
      await change('2021-05-10', NEW_HEAD);
      expect(await approve('change-0001', 'cb-001', { verdict: 'REJECT' })).toMatchObject({
        standing: 'REJECTED',
      });
      await aMoment(stage, '2021-05-24T02:00:05.000Z');
      expect(typesOf(await stage.factsOf(ORGANIZATION))).toEqual([
        'organization.applied',
        'change.recorded',
        'change.rejected',
      ]);
    });
  });

  it('lets the stream decide what races: what it has first is done, and stays', async () => {
    await inMay(async (stage, { change }) => {
      await submitAll(stage);
      const review = { actor: 'cb-101', task: 'review.cb-102', verb: 'review' } as const;
      const [, answer] = await Promise.all([change('2021-05-24', NEW_HEAD), stage.decide(review)]);
      await aMoment(stage, '2021-05-24T02:00:05.000Z');
      const facts = await stage.factsOf(MAY);
      const reviewed = facts.filter(
        ({ type, task }) => type === 'task.decided' && task === review.task,
      );
      const rerouted = facts.filter(
        ({ type, task }) => type === 'task.rerouted' && task === review.task,
      );
      // Either way it is one of the two, and the answer says which.
      expect(reviewed.length + rerouted.length).toBe(1);
      expect(answer.outcome).toBe(reviewed.length === 1 ? 'accepted' : 'refused');
    });
  });

  it('has the file of the plan applied again: the same changes nothing, another tells open cycles', async () => {
    await inMay(async (stage, { apply, change }) => {
      expect(await apply(mayVersion({ plan: '2022' }))).toMatchObject({ outcome: 'unchanged' });
      await submitAll(stage);
      await change('2021-05-24', NEW_HEAD);
      await aMoment(stage, '2021-05-24T02:00:05.000Z');
      const { seats, ...house } = mayHouse();
      const register = {
        ...house,
        seats: seats.filter(
          ({ person, role }) => person !== 'cb-001' || role !== 'STANDING_SECRETARIAT',
        ),
      };
      expect(await apply(mayVersion({ digest: 'f'.repeat(64), register }))).toMatchObject({
        outcome: 'updated',
        contained: [],
      });
      await aMoment(stage, '2021-05-24T02:00:10.000Z');
      expect((await reroutedIn(stage)).slice(-2).toSorted()).toEqual([
        'review.cb-103 → cb-002',
        'review.cb-201 → cb-002',
      ]);
      const changed = (await stage.factsOf(MAY)).findLast(
        ({ type }) => type === 'organization.changed',
      );
      expect(changed).toMatchObject({ data: { reasons: [] } });
    });
  });

  it('passes over a stream that has closed', async () => {
    const gone = MAY.replace('2021-05', '2021-01');
    await inMay(
      async (stage, { change }) => {
        await submitAll(stage);
        await change('2021-05-24', NEW_HEAD);
        await aMoment(stage, '2021-05-24T02:00:05.000Z');
        expect((await stage.factsOf(ORGANIZATION)).slice(-2)).toMatchObject([
          { type: 'change.told', data: { streams: 2 } },
          { type: 'change.taken', data: { taken: MAY } },
        ]);
        expect(await stage.handleOf(ORGANIZATION).query('telling')).toBe(0);
      },
      undefined,
      [gone, MAY],
    );
  });

  it('reaches the parts of a divided cycle, each with its own people', async () => {
    const parts = [`${MAY}/part-1`, `${MAY}/part-2`] as [string, string];
    await inMay(
      async (stage, { change }) => {
        await stage.decide({ actor: 'cb-102', task: 'self.cb-102', verb: 'submit' }, parts[0]);
        await change('2021-05-24', NEW_HEAD);
        await aMoment(stage, '2021-05-24T02:00:05.000Z');
        expect(await reroutedIn(stage, parts[0])).toEqual(['review.cb-102 → cb-103']);
        expect(typesOf(await stage.factsOf(parts[1]))).not.toContain('organization.changed');
        const taken = (await stage.factsOf(ORGANIZATION)).filter(
          ({ type }) => type === 'change.taken',
        );
        expect(taken).toHaveLength(3);
      },
      3,
      [MAY, ...parts],
    );
  });
});
