import { z } from 'zod';

/** A short name chosen by people for machines: lower-case letters, digits and hyphens. */
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);

/** A calendar date `YYYY-MM-DD` without a time; its zone is the plan's. */
export const localDate = z.iso.date();
export type LocalDate = z.infer<typeof localDate>;

/** A wall-clock time `HH:mm` in the plan's zone; `24:00` is the end of the day. */
export const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
export type LocalTime = z.infer<typeof localTime>;

/** A moment in UTC with milliseconds, `2021-05-20T01:00:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof instant>;

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Where a trace goes on, in the form of W3C Trace Context: random numbers, and nothing of what is
 * traced. It travels beside what is recorded and never within, so that it changes no hash.
 */
export const traceparent = z
  .string()
  .regex(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]$/);

/** A pseudonymous id of a person; the name behind it is only in MongoDB (law 6). */
export const personId = slug;
export type PersonId = z.infer<typeof personId>;

/** A position or body of the plan, in its own words: `UNIT_HEAD`, `STANDING_SECRETARIAT`. */
export const roleName = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
export type RoleName = z.infer<typeof roleName>;

/** What acts when no person does: a timer, the keeper. */
export const SYSTEM_ACTOR = 'system';

/**
 * A stream is one numbered chain of facts, and the id of the workflow that makes them:
 * `organization/plan/keeper`, `organization/keeper/organization`, or
 * `organization/plan/cycle/period`; the parts of a cycle that is divided have
 * `organization/plan/cycle/period/part-1` and so on.
 */
export const streamId = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){2,5}$/);
export type StreamId = z.infer<typeof streamId>;

/** The stream of the keeper of one plan. */
export function keeperStream(organization: string, plan: string): StreamId {
  return `${organization}/${plan}/keeper`;
}

/** The stream of one cycle in one period, `tayninh/2021/monthly-evaluation/2021-05`. */
export function cycleStream(
  organization: string,
  plan: string,
  cycle: string,
  period: string,
): StreamId {
  return `${organization}/${plan}/${cycle}/${period}`;
}

/** The stream of one part of a cycle that is divided, by its name. */
export function partStream(cycle: StreamId, part: string): StreamId {
  return `${cycle}/${part}`;
}

/** The stream of the cycle that a stream belongs to: of a part its cycle's, else the same. */
export function cycleOfStream(stream: StreamId): StreamId {
  return stream.split('/').slice(0, 4).join('/');
}

export function isPart(stream: StreamId): boolean {
  return cycleOfStream(stream) !== stream;
}

/** The event's id comes from stream and sequence and never from a run (law 4). */
export function eventId(stream: StreamId, sequence: number): string {
  return `${stream}#${sequence}`;
}

/** A task within its stream: `self.cb-012`, `consolidate.office`. */
export const taskKey = z
  .string()
  .max(140)
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/);
export type TaskKey = z.infer<typeof taskKey>;

/**
 * A task's id everywhere outside its workflow. Slashes are written `~`, so that it is one segment
 * of an address: `tayninh~2021~monthly-evaluation~2021-05~self.cb-012`.
 */
export const taskId = z
  .string()
  .max(350)
  .regex(/^[a-z0-9-]+(?:~[a-z0-9-]+){2,5}~[a-z0-9-]+\.[a-z0-9-]+$/);
export type TaskId = z.infer<typeof taskId>;

export function toTaskId(stream: StreamId, key: TaskKey): TaskId {
  return `${toAddress(stream)}~${key}`;
}

export function fromTaskId(id: TaskId): { stream: StreamId; key: TaskKey } {
  const cut = id.lastIndexOf('~');
  return { stream: fromAddress(id.slice(0, cut)), key: id.slice(cut + 1) };
}

/** A stream as one segment of an address. */
export function toAddress(stream: StreamId): string {
  return stream.replaceAll('/', '~');
}

export function fromAddress(address: string): StreamId {
  return address.replaceAll('~', '/');
}

/** A client-made id of a decision; a UUID serves. */
export const decisionId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
