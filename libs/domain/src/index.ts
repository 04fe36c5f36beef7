export { apply } from './cycle/apply.js';
export { type CycleState, type Deadline, initialState, type Task } from './cycle/state.js';
export { currently } from './cycle/current.js';
export { partOf } from './cycle/snapshot.js';
export { nextMoment } from './escalation/deadlines.js';
export { reminderAt, rungAt } from './escalation/moments.js';
export {
  consolidate,
  type ConsolidatedRow,
  type ResultFields,
} from './evaluation/consolidation.js';
export { decide, type Refusal, type Taken } from './evaluation/decide.js';
export * from './evaluation/milestones.js';
export { changeOrganization, type Rerouted } from './evaluation/reroute.js';
export { openCycle } from './evaluation/opening.js';
export * from './evaluation/part.js';
export { passEvaluationTime } from './evaluation/time.js';
export * from './organization/index.js';
export * from './plan/backfill.js';
export { catchUp, isLate, type Opening } from './plan/catch-up.js';
export * from './plan/ledger.js';
export * from './sign-off/index.js';
