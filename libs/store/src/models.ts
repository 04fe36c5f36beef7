import type { Connection } from 'mongoose';
import { type AccessLogEntry, accessLogSchema } from './access-log/access-log.schema.js';
import { type Account, accountSchema } from './accounts/account.schema.js';
import { type StoredCycle, cycleSchema } from './cycles/cycle.schema.js';
import { type Consolidation, consolidationSchema } from './evaluation/consolidation.schema.js';
import { type Result, resultSchema } from './evaluation/result.schema.js';
import { type Submission, submissionSchema } from './evaluation/submission.schema.js';
import { type InboxCycle, inboxCycleSchema } from './inbox/inbox-cycle.schema.js';
import {
  type InboxOrganization,
  inboxOrganizationSchema,
} from './inbox/inbox-organization.schema.js';
import { type InboxPlan, inboxPlanSchema } from './inbox/inbox-plan.schema.js';
import { type InboxStream, inboxStreamSchema } from './inbox/inbox-stream.schema.js';
import { type InboxTask, inboxTaskSchema } from './inbox/inbox-task.schema.js';
import { type RaisedAlarm, alarmSchema } from './integrity/alarm.schema.js';
import {
  type KeptOrganization,
  keptOrganizationSchema,
} from './organization/kept-organization.schema.js';
import { type StoredOrganization, organizationSchema } from './people/organization.schema.js';
import { type StoredPerson, personSchema } from './people/person.schema.js';
import { type StoredPlanVersion, planVersionSchema } from './plans/plan-version.schema.js';
import { type PlanReason, planReasonSchema } from './plans/plan-reason.schema.js';
import { type StoredReader, readerSchema } from './readers/reader.schema.js';
import { type Session, sessionSchema } from './sessions/session.schema.js';
import { type SignInAttempts, signInAttemptsSchema } from './sessions/sign-in-attempts.schema.js';
import { type TimelineStream, timelineStreamSchema } from './timeline/timeline-stream.schema.js';
import { type TimelineEntry, timelineSchema } from './timeline/timeline.schema.js';
import { type StoredWorld, worldSchema } from './worlds/world.schema.js';

/** All collections of a database, bound to its connection; each is named after its key. */
export function bindModels(connection: Connection) {
  return {
    timeline: connection.model<TimelineEntry>('timeline', timelineSchema),
    timelineStreams: connection.model<TimelineStream>('timelineStreams', timelineStreamSchema),
    integrity: connection.model<RaisedAlarm>('integrity', alarmSchema),
    inboxTasks: connection.model<InboxTask>('inboxTasks', inboxTaskSchema),
    inboxCycles: connection.model<InboxCycle>('inboxCycles', inboxCycleSchema),
    inboxPlans: connection.model<InboxPlan>('inboxPlans', inboxPlanSchema),
    inboxOrganizations: connection.model<InboxOrganization>(
      'inboxOrganizations',
      inboxOrganizationSchema,
    ),
    inboxStreams: connection.model<InboxStream>('inboxStreams', inboxStreamSchema),
    planVersions: connection.model<StoredPlanVersion>('planVersions', planVersionSchema),
    planReasons: connection.model<PlanReason>('planReasons', planReasonSchema),
    cycles: connection.model<StoredCycle>('cycles', cycleSchema),
    submissions: connection.model<Submission>('submissions', submissionSchema),
    consolidations: connection.model<Consolidation>('consolidations', consolidationSchema),
    results: connection.model<Result>('results', resultSchema),
    keptOrganizations: connection.model<KeptOrganization>(
      'keptOrganizations',
      keptOrganizationSchema,
    ),
    people: connection.model<StoredPerson>('people', personSchema),
    organizations: connection.model<StoredOrganization>('organizations', organizationSchema),
    accounts: connection.model<Account>('accounts', accountSchema),
    sessions: connection.model<Session>('sessions', sessionSchema),
    signInAttempts: connection.model<SignInAttempts>('signInAttempts', signInAttemptsSchema),
    accessLog: connection.model<AccessLogEntry>('accessLog', accessLogSchema),
    readers: connection.model<StoredReader>('readers', readerSchema),
    worlds: connection.model<StoredWorld>('worlds', worldSchema),
  };
}

export type Models = ReturnType<typeof bindModels>;
