import { TASK_QUEUE } from '@nenep/contracts';
import {
  NativeConnection,
  Worker,
  type WorkerOptions,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { dataConverter } from './large-payloads.js';
import type { TemporalAddress } from './settings.js';

export interface WorkerSettings extends TemporalAddress {
  workflowBundle: WorkflowBundleOption;
  activities: NonNullable<WorkerOptions['activities']>;
  /** How many workflows stay in memory between their tasks. */
  maxCachedWorkflows: number;
}

/** How long activities may go on when a worker is told to stop; who supervises it waits longer. */
export const SHUTDOWN_GRACE_SECONDS = 5;

const PING_MS = 2_000;

/** A worker that runs, and how to stop it. */
export interface RunningWorker {
  /** Resolves when the worker has stopped; rejects when it failed. */
  stopped: Promise<void>;
  /** Rejects where Temporal does not answer within two seconds. */
  ping(): Promise<void>;
  /** Lets what runs finish, then closes the connection. */
  stop(): Promise<void>;
}

/**
 * A workflow's tasks go to the worker that has it in its memory, and to any other after so long.
 * By default that is ten seconds, for which all cycles of a worker that was killed stand still. Much
 * less, and a worker that is only busy would have its workflows replayed elsewhere.
 */
const STICKY_TIMEOUT = '3s';

/** Starts a worker of this world's workflows and activities on the product's task queue. */
export async function startWorker({
  address,
  namespace,
  tls,
  apiKey,
  ...options
}: WorkerSettings): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({
    address,
    ...(tls && { tls }),
    ...(apiKey && { apiKey }),
  });
  const worker = await Worker.create({
    ...options,
    connection,
    namespace,
    dataConverter,
    taskQueue: TASK_QUEUE,
    stickyQueueScheduleToStartTimeout: STICKY_TIMEOUT,
    shutdownGraceTime: `${SHUTDOWN_GRACE_SECONDS}s`,
  });
  const stopped = worker.run();
  return {
    stopped,
    ping: async () => {
      await connection.withDeadline(Date.now() + PING_MS, () =>
        connection.workflowService.getSystemInfo({}),
      );
    },
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await stopped;
      await connection.close();
    },
  };
}
