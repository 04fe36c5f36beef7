import { Logger } from '@nestjs/common';
import type { LogEntry } from '@temporalio/worker';

/** What of an entry is told: names and numbers of what runs, and what a workflow task failed with. */
const TOLD = [
  'sdkComponent',
  'workflowType',
  'workflowId',
  'runId',
  'activityType',
  'attempt',
  'taskQueue',
  'durationMs',
  'failure',
];

const logger = new Logger('temporal');

/** Tells one entry of Temporal's runtime in the service's own log. */
export function tellService({ level, message, meta = {} }: LogEntry): void {
  const told = Object.fromEntries(
    TOLD.flatMap((key) => (isTellable(meta[key]) ? [[key, meta[key]]] : [])),
  );
  const entry = { message, ...told, ...errorOf(meta['error']) };
  if (level === 'ERROR') logger.error(entry);
  else if (level === 'WARN') logger.warn(entry);
  else logger.log(entry);
}

/** An error by its name and place: an activity's message may quote what people wrote (law 6). */
function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames.slice(0, 8).map((line) => line.trim()) };
}

function isTellable(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
