export { openStore, type Store, type StoreOptions } from './store.js';
export { isUnavailable } from './unavailable.js';
export { CursorInvalid, type Page, type PageRequest } from './page.js';
export type { TimelineEntry } from './timeline/timeline.schema.js';
export * from './timeline/append-entries.js';
export * from './timeline/find-timeline.js';
export * from './integrity/alarm.schema.js';
export * from './integrity/raise-alarms.js';
export type { Escalation, InboxTask } from './inbox/inbox-task.schema.js';
export type { InboxCycle, InboxStep } from './inbox/inbox-cycle.schema.js';
export type {
  InboxChange,
  InboxOrganization,
  InboxTelling,
} from './inbox/inbox-organization.schema.js';
export type { InboxOrder, InboxPlan } from './inbox/inbox-plan.schema.js';
export * from './inbox/find-inbox.js';
export * from './inbox/follow-stream.js';
export * from './inbox/standing.js';
export { unsettledBeside } from './inbox/with-parts.js';
export type { PlanFiles, StoredPlanVersion } from './plans/plan-version.schema.js';
export * from './plans/plan-versions.js';
export * from './plans/reasons.js';
export * from './cycles/snapshots.js';
export type { Submission } from './evaluation/submission.schema.js';
export type { Consolidation, ConsolidationRow } from './evaluation/consolidation.schema.js';
export type { Result } from './evaluation/result.schema.js';
export * from './evaluation/words.js';
export * from './evaluation/results.js';
export type { KeptOrganization } from './organization/kept-organization.schema.js';
export * from './organization/kept-organizations.js';
export type { StoredPerson } from './people/person.schema.js';
export type { StoredOrganization } from './people/organization.schema.js';
export * from './people/fold.js';
export * from './people/people.js';
export { type Account, type Grant, GRANTS } from './accounts/account.schema.js';
export * from './accounts/accounts.js';
export type { Session } from './sessions/session.schema.js';
export * from './sessions/sessions.js';
export * from './sessions/sign-in-attempts.js';
export type { AccessLogEntry } from './access-log/access-log.schema.js';
export * from './access-log/log-access.js';
export * from './readers/readers.js';
export * from './worlds/worlds.js';
