import type { FactType, SealedFact } from '@nenep/contracts';
import {
  consolidationAssembled,
  cycleClosed,
  cycleOpened,
  dateRolled,
  resultsPublished,
  stepDated,
} from './cycle-facts.js';
import {
  changeApproved,
  changeRecorded,
  changeRejected,
  changeTaken,
  changeTold,
  organizationApplied,
  organizationUpdated,
} from './organization-facts.js';
import { partOpened } from './part-facts.js';
import {
  backfillRequested,
  periodBackfilled,
  periodMissed,
  periodOpened,
  periodSkipped,
  planActivated,
  planEnded,
  planEndedEarly,
  planPaused,
  planResumed,
  planUpdated,
  streamClosed,
} from './plan-facts.js';
import {
  deadlineExtended,
  gapDeclared,
  stepEscalated,
  stepOverdue,
  stepReminded,
  taskDecided,
  taskLetGo,
  taskSigned,
  taskRerouted,
  tasksOpened,
} from './task-facts.js';
import type { Changes, Projector, View } from './view.js';

/** Facts that tell nothing which the inbox does not show already. */
const nothing = (): Changes => ({});

/** Every type of fact has its place here: a new one does not compile until it has. */
const PROJECTORS: { [T in FactType]: Projector<T> } = {
  'plan.activated': planActivated,
  'plan.updated': planUpdated,
  'period.opened': periodOpened,
  'period.missed': periodMissed,
  'stream.closed': streamClosed,
  'plan.ended': planEnded,
  'plan.paused': planPaused,
  'plan.resumed': planResumed,
  'plan.ended-early': planEndedEarly,
  'period.skipped': periodSkipped,
  'backfill.requested': backfillRequested,
  'period.backfilled': periodBackfilled,
  'organization.applied': organizationApplied,
  'organization.updated': organizationUpdated,
  'change.recorded': changeRecorded,
  'change.approved': changeApproved,
  'change.rejected': changeRejected,
  'change.told': changeTold,
  'change.taken': changeTaken,
  'organization.changed': nothing,
  'task.rerouted': taskRerouted,
  'cycle.opened': cycleOpened,
  'date.rolled': dateRolled,
  'step.dated': stepDated,
  'tasks.opened': tasksOpened,
  'task.decided': taskDecided,
  'task.signed': taskSigned,
  'task.stopped': nothing,
  'step.reminded': stepReminded,
  'step.overdue': stepOverdue,
  'step.escalated': stepEscalated,
  'rung.skipped': nothing,
  'gap.declared': gapDeclared,
  'deadline.extended': deadlineExtended,
  'task.let-go': taskLetGo,
  'step.completed': nothing,
  'consolidation.assembled': consolidationAssembled,
  'results.published': resultsPublished,
  'cycle.closed': cycleClosed,
  'part.opened': partOpened,
  'part.reviewed': nothing,
  'part.closed': cycleClosed,
};

/** What a fact changes of a view of its stream. */
export function changesOf(view: View, fact: SealedFact): Changes {
  const project = PROJECTORS[fact.type] as Projector<FactType>;
  return project(view, fact);
}
