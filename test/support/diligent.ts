import { dateAt, instantAt } from '@nenep/calendar';
import {
  type ConsolidateInput,
  DECIDE_UPDATE,
  type Decision,
  keeperStream,
  type OpenPeriodInput,
  type PublishInput,
  type SealedFact,
  TASK_QUEUE,
  VERBS,
  WORKFLOWS,
} from '@nenep/contracts';
import { type LoadedPlan, resolvePeriod, toPlanVersion } from '@nenep/plan';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { DIGEST } from './may-2021.js';
import { keepFacts, startTimeSkipping, workflowBundle } from './time-skipping.js';

/**
 * Runs a plan from its first day until its keeper ends, in a house where everybody does their work
 * as soon as it opens. Returns all facts, in the order in which they were sent.
 */
export async function runDiligently(loaded: LoadedPlan): Promise<SealedFact[]> {
  const server = await startTimeSkipping();
  try {
    return await run(server, loaded);
  } finally {
    await server.teardown();
  }
}

async function run(server: TestWorkflowEnvironment, loaded: LoadedPlan): Promise<SealedFact[]> {
  const { plan, calendar } = loaded;
  const kept = keepFacts();
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: await workflowBundle(),
    activities: {
      // The time cannot skip while an activity runs, so the work is done before it can be late.
      publishFacts: async (input: PublishInput) => {
        const sent = await kept.publishFacts(input);
        for (const fact of input.facts) await doWhatOpened(server, fact);
        return sent;
      },
      resolvePeriod: ({ period, now }: OpenPeriodInput) =>
        Promise.resolve(resolvePeriod(loaded, period, { version: 1, asOf: dateAt(calendar, now) })),
      assembleConsolidation: ({ revision, people }: ConsolidateInput) =>
        Promise.resolve({
          ...{ revision, digest: DIGEST, gaps: 0 },
          ...{ people: people.length, reviewed: people.length },
        }),
      publishResults: () => Promise.resolve(),
    },
  });
  const begins = Date.parse(instantAt(calendar, plan.validity.from, '00:00'));
  const version = toPlanVersion(loaded, { version: 1, firstOpensNow: false });
  await worker.runUntil(async () => {
    const clockOffset = begins - (await server.currentTimeMs());
    await server.client.workflow.execute(WORKFLOWS.planKeeper, {
      taskQueue: TASK_QUEUE,
      workflowId: keeperStream(plan.organization, plan.id),
      args: [{ version, clockOffset }],
    });
  });
  return kept.facts();
}

async function doWhatOpened(server: TestWorkflowEnvironment, fact: SealedFact): Promise<void> {
  if (fact.type !== 'tasks.opened') return;
  const { kind, tasks } = fact.data;
  const decisions = tasks.map(({ task, version, assignees }): Decision => {
    const decision = `decision-${task.replaceAll('.', '-')}-${version}`;
    const verb = VERBS[kind][0];
    const said = { digest: DIGEST, revision: 'said', commitment: DIGEST };
    return { decision, task, version, verb, actor: assignees[0] ?? '', ...said };
  });
  const stream = server.client.workflow.getHandle(fact.stream);
  await stream.executeUpdate(DECIDE_UPDATE, { args: [{ decisions }] });
}
