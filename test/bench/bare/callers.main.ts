import {
  DECIDE_UPDATE,
  type Decision,
  type DecideInput,
  type DecideOutput,
} from '@nenep/contracts';
import { connectTemporal } from '@nenep/temporal/client';
import type { WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { concurrently } from '../../support/load.js';
import { serveParent } from '../child.js';
import { BARE_QUEUE } from './queue.js';

/** So many callers at a time, one decision an update, each to the next of so many workflows. */
export interface BareWork {
  atATime: number;
  workflows: number;
  decisions: number;
}

export interface BareDone {
  /** From the first question to the last answer, in milliseconds. */
  tookMs: number;
  latencies: number[];
  /** Events that these decisions added to the workflows' histories. */
  historyEvents: number;
}

const client = connectTemporal({
  address: process.env['NENEP_TEMPORAL_ADDRESS'] ?? '',
  namespace: 'default',
});

serveParent(async ({ atATime, workflows, decisions }: BareWork): Promise<BareDone> => {
  const units = await concurrently(8, Array.from({ length: workflows }), () =>
    client.workflow.start('bareUnit', { taskQueue: BARE_QUEUE, workflowId: randomUUID() }),
  );
  // The first update of a workflow waits for its first task, which no later one does.
  await concurrently(8, units, (unit) => decideOnce(unit));
  const eventsBefore = await eventsOf(units);
  const latencies: number[] = [];
  const began = performance.now();
  const inTurns = Array.from({ length: decisions }, (_, index) => units[index % workflows]);
  await concurrently(atATime, inTurns as WorkflowHandle[], async (unit) => {
    const asked = performance.now();
    await decideOnce(unit);
    latencies.push(performance.now() - asked);
  });
  const tookMs = performance.now() - began;
  const historyEvents = (await eventsOf(units)) - eventsBefore;
  await Promise.all(units.map((unit) => unit.terminate()));
  return { tookMs, latencies, historyEvents };
});

async function eventsOf(units: WorkflowHandle[]): Promise<number> {
  const described = await Promise.all(units.map((unit) => unit.describe()));
  return described.reduce((sum, { historyLength }) => sum + historyLength, 0);
}

function decideOnce(unit: WorkflowHandle): Promise<DecideOutput> {
  return unit.executeUpdate<DecideOutput, [DecideInput]>(DECIDE_UPDATE, {
    args: [{ decisions: [aDecision()] }],
  });
}

/** Of the same size as those that the api sends. */
function aDecision(): Decision {
  return {
    decision: randomUUID(),
    digest: 'd'.repeat(64),
    task: 'self.bench-0001',
    version: 1,
    verb: 'submit',
    actor: 'bench-0001',
    revision: `bench/2021/monthly-evaluation/2021-05#self.bench-0001#${randomUUID()}`,
    commitment: 'c'.repeat(64),
  };
}
