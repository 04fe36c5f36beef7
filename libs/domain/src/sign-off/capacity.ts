import type { ActingAs, CycleSnapshot, PersonId } from '@nenep/contracts';
import { stepOf } from '../cycle/snapshot.js';
import type { Task } from '../cycle/state.js';

/**
 * In which capacity a person may decide a task: their own work, the role the task belongs to, or
 * the rung of the ladder that took it over. Null where they may not.
 */
export function capacityOf(snapshot: CycleSnapshot, task: Task, actor: PersonId): ActingAs | null {
  const unit = task.unit ? { unit: task.unit } : {};
  if (task.assignees.includes(actor)) {
    const role = roleOfAssignees(snapshot, task);
    return role === 'SELF' ? { role } : { role, ...unit };
  }
  const takenOver = task.takeOver.find(({ person }) => person === actor);
  return takenOver ? { role: takenOver.role, ...unit } : null;
}

/** Four eyes in a review: nobody judges themselves. Approvals go by `barredFromApproval`. */
export function isOwnWork(task: Task, actor: PersonId): boolean {
  return task.kind === 'review' && task.subject === actor;
}

function roleOfAssignees(snapshot: CycleSnapshot, task: Task): ActingAs['role'] {
  if (task.kind === 'self-evaluation') return 'SELF';
  const person = snapshot.people.find(({ person }) => person === task.subject);
  const role = person?.reviewerRole ?? stepOf(snapshot, task.step).by;
  if (!role) throw new Error(`Nothing says whose work ${task.key} is.`);
  return role;
}
