import type { PublishInput, PublishOutput, SealedFact } from '@nenep/contracts';
import { batchDigest } from '@nenep/audit';
import { bundleWorkflows } from '@nenep/temporal';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type WorkflowBundle } from '@temporalio/worker';

let bundle: Promise<WorkflowBundle> | undefined;
let runtime: Runtime | undefined;

/** The workflows as they are built, bundled once for each test process. */
export function workflowBundle(): Promise<WorkflowBundle> {
  return (bundle ??= bundleWorkflows());
}

/** One runtime a process; it must not listen to signals, nor fill the test's output. */
export function quietRuntime(): void {
  runtime ??= Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: 'ERROR', forward: {} } },
  });
}

/** Temporal's time-skipping test server; the runner says where it is. */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  quietRuntime();
  const path = process.env['NENEP_TEMPORAL_TEST_SERVER'];
  if (!path) throw new Error('NENEP_TEMPORAL_TEST_SERVER is not set: run the tests by `npm test`.');
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
}

/**
 * Lets time pass although one workflow has a task that nobody takes. Each such task holds a lock, as
 * if somebody were at work on it, under which the server's time is no faster than everybody's.
 */
export async function passBy(
  { connection: { testService } }: TestWorkflowEnvironment,
  time: () => Promise<void>,
): Promise<void> {
  if (!testService) throw new Error('Only the time-skipping server can skip time.');
  await testService.unlockTimeSkipping({});
  await time();
  await testService.lockTimeSkipping({});
}

/** The edge of a workflow test: facts are kept as they would have been sent. */
export function keepFacts() {
  const batches: SealedFact[][] = [];
  return {
    batches,
    facts: () => batches.flat(),
    publishFacts: ({ facts }: PublishInput): Promise<PublishOutput> => {
      batches.push(facts);
      return Promise.resolve({ head: facts.at(-1)?.hash ?? '', digest: batchDigest(facts) });
    },
  };
}
