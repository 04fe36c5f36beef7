import {
  type Answer,
  type ConsolidateInput,
  type Decision,
  DECIDE_UPDATE,
  type DecideOutput,
  type ExpectedPeriod,
  type MergeInput,
  type PlanKeeperInput,
  type PlanVersion,
  RECORDED_QUERY,
  type SealedFact,
  TASK_QUEUE,
  WORKFLOWS,
} from '@nenep/contracts';
import { may2021 } from '@nenep/domain/testing';
import { divideIntoParts } from '@nenep/plan';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkerOptions } from '@temporalio/worker';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepFacts, passBy, startTimeSkipping, workflowBundle } from './time-skipping.js';

export const KEEPER = 'tayninh/2021/keeper';
export const MAY = 'tayninh/2021/monthly-evaluation/2021-05';
export const DIGEST = 'b'.repeat(64);

/** Wednesday 28 April 2021, 08:00 in Tây Ninh: the plan is issued and applied. */
const ISSUED = '2021-04-28T01:00:00.000Z';

export const mayPeriod: ExpectedPeriod = {
  cycle: 'monthly-evaluation',
  clause: 'II.1b',
  period: '2021-05',
  opensAt: may2021().opensAt,
  catchUp: 'OPEN_REPLANNED',
};

export function planVersion(
  periods: ExpectedPeriod[],
  more: Partial<PlanVersion> = {},
): PlanVersion {
  return {
    organization: 'tayninh',
    plan: '2021',
    version: 1,
    digest: 'a'.repeat(64),
    rehearsal: false,
    clause: 'I.d',
    validFrom: '2021-04-28',
    validTo: '2021-12-31',
    periods,
    firstOpensNow: false,
    ...more,
  };
}

type Act = Pick<Decision, 'actor' | 'task' | 'verb'> & Partial<Decision>;

/** The stage on which a plan is played. */
export type Stage = Awaited<ReturnType<typeof stageOf>> & {
  /** Stops the worker before a moment at which the keeper would wake, and starts another later. */
  downBetween(before: string, after: string): Promise<void>;
};

interface Staging {
  /** Cycles of more people are divided into parts. */
  peoplePerPart?: number;
  /**
   * Whether the worker keeps no workflow in memory. Only then does another take its place: this
   * server leaves the tasks of a worker that is gone in that worker's own queue.
   */
  replaceable?: boolean;
  /** Activities beside its own. */
  activities?: object;
}

/** A small plan on a time-skipping server of its own, from the day it is issued on. */
export async function withPlan(
  version: PlanVersion,
  play: (stage: Stage) => Promise<void>,
  staging: Staging = {},
): Promise<void> {
  const server = await startTimeSkipping();
  try {
    await playOn(server, version, play, staging);
  } finally {
    await server.teardown();
  }
}

async function playOn(
  server: TestWorkflowEnvironment,
  version: PlanVersion,
  play: (stage: Stage) => Promise<void>,
  { peoplePerPart, replaceable = false, activities = {} }: Staging,
): Promise<void> {
  const kept = keepFacts();
  const options: WorkerOptions = {
    connection: server.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: await workflowBundle(),
    ...(replaceable && { maxCachedWorkflows: 0 }),
    activities: {
      publishFacts: kept.publishFacts,
      ...snapshots(peoplePerPart),
      assembleConsolidation: ({ people }: ConsolidateInput) =>
        Promise.resolve({
          revision: 'c1',
          digest: DIGEST,
          people: people.length,
          reviewed: people.length,
          gaps: 0,
        }),
      mergeConsolidations: ({ revision }: MergeInput) =>
        Promise.resolve({ revision, digest: DIGEST, people: 5, reviewed: 5, gaps: 0 }),
      publishResults: () => Promise.resolve(),
      ...activities,
    },
  };
  let stop = await startWorker(options);
  const stage = await stageOf(server, version, kept);
  const downBetween = async (before: string, after: string) => {
    await stop();
    await stage.until(before);
    await passBy(server, () => stage.until(after));
    stop = await startWorker(options);
  };
  try {
    await play({ ...stage, downBetween });
  } finally {
    await stop();
  }
}

/** Starts a worker, and returns what stops it. */
async function startWorker(options: WorkerOptions): Promise<() => Promise<void>> {
  const worker = await Worker.create(options);
  const running = worker.run();
  return async () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await running;
  };
}

/** What periods are opened with, by the same division as the product's. */
function snapshots(peoplePerPart: number | undefined) {
  const ofMay = (id: string) =>
    divideIntoParts({ ...may2021(), period: { ...may2021().period, id } }, peoplePerPart);
  return {
    resolvePeriod: ({ period }: { period: ExpectedPeriod }) =>
      Promise.resolve(ofMay(period.period).whole),
    partSnapshot: ({ stream }: { stream: string }) => {
      const [, , , period = '', part] = stream.split('/');
      const found = ofMay(period).parts.find((each) => each.part === part);
      return found ? Promise.resolve(found.snapshot) : Promise.reject(new Error(stream));
    },
  };
}

async function stageOf(
  server: TestWorkflowEnvironment,
  version: PlanVersion,
  kept: ReturnType<typeof keepFacts>,
) {
  const clockOffset = Date.parse(ISSUED) - (await server.currentTimeMs());
  const input: PlanKeeperInput = { version, clockOffset };
  const { workflow } = server.client;
  const keeper = await workflow.start(WORKFLOWS.planKeeper, {
    taskQueue: TASK_QUEUE,
    workflowId: KEEPER,
    args: [input],
  });
  const now = async () => (await server.currentTimeMs()) + clockOffset;
  let count = 0;

  /** Sends decisions in one update to a stream, as the door does. */
  const decideAll = async (acts: Act[], stream = MAY): Promise<Answer[]> => {
    const decisions = acts.map((act): Decision => {
      count += 1;
      const defaults = { decision: `decision-${count}`, digest: DIGEST, version: 1 };
      return { ...defaults, revision: `revision-${count}`, commitment: DIGEST, ...act };
    });
    const { answers } = await workflow
      .getHandle(stream)
      .executeUpdate<DecideOutput, [{ decisions: Decision[] }]>(DECIDE_UPDATE, {
        args: [{ decisions }],
      });
    return answers;
  };

  return {
    keeper,
    workflow,
    clockOffset,
    may: workflow.getHandle(MAY),
    handleOf: (stream: string) => workflow.getHandle(stream),
    batches: kept.batches,
    /** All facts of a stream, once all that it recorded has been sent. */
    factsOf: async (stream: string): Promise<SealedFact[]> => {
      for (;;) {
        const recorded = await workflow.getHandle(stream).query<number>(RECORDED_QUERY);
        const facts = kept.facts().filter((fact) => fact.stream === stream);
        if (facts.length === recorded) return facts;
        await sleep(10);
      }
    },
    decideAll,
    decide: async (act: Act, stream = MAY): Promise<Answer> =>
      (await decideAll([act], stream))[0] as Answer,
    until: async (moment: string) => server.sleep(Date.parse(moment) - (await now())),
  };
}
