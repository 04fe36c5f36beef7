import { type RefusalCode, refusalCode } from '@nenep/contracts';

/**
 * Every problem the api can answer with, and its HTTP status. Codes are part of the contract: they
 * are added, never renamed. Refusals of a decision carry the code the rules gave them.
 */
export const PROBLEM_STATUS = {
  BODY_MALFORMED: 400,
  REQUEST_INVALID: 400,
  CURSOR_INVALID: 400,
  SIGNED_OUT: 401,
  CREDENTIALS_WRONG: 401,
  CSRF_MISSING: 403,
  FORBIDDEN: 403,
  NOT_YOURS: 403,
  NO_LONGER_YOURS: 403,
  APPROVAL_REFUSED: 403,
  OWN_WORK: 403,
  ROUTE_UNKNOWN: 404,
  NOT_FOUND: 404,
  WORLD_UNKNOWN: 404,
  TASK_UNKNOWN: 404,
  METHOD_NOT_ALLOWED: 405,
  TASK_NOT_OPEN: 409,
  TASK_CHANGED: 409,
  VERB_NOT_ALLOWED: 409,
  COUNTED_ALREADY: 409,
  DECISION_ID_REUSED: 409,
  CYCLE_CLOSED: 409,
  WORLD_READ_ONLY: 409,
  REHEARSAL_MIXED: 409,
  PLAN_ENDED: 409,
  PLAN_PAUSED: 409,
  CHANGE_REFUSED: 409,
  BODY_TOO_LARGE: 413,
  CONTENT_TYPE_UNSUPPORTED: 415,
  ANSWERS_INVALID: 422,
  CONTENT_REQUIRED: 422,
  TARGET_INVALID: 422,
  EXTENSION_INVALID: 422,
  PLAN_INVALID: 422,
  INITIAL_PASSWORD_REFUSED: 422,
  TOO_MANY_SIGN_INS: 429,
  TOO_MANY_AT_ONCE: 429,
  INTERNAL: 500,
  API_BUSY: 503,
  DOOR_BUSY: 503,
  OUTCOME_UNKNOWN: 503,
  STORE_UNAVAILABLE: 503,
  ENGINE_UNAVAILABLE: 503,
  NOT_YET_READABLE: 503,
} as const satisfies Record<RefusalCode, number> & Record<string, number>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

export const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as ProblemCode[];

/** Whether somebody was denied what they asked for, and not only misunderstood. */
export function isRefusal(code: ProblemCode): boolean {
  return PROBLEM_STATUS[code] === 403 || refusalCode.safeParse(code).success;
}
