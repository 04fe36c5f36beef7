import type { SealedFact, TaskKey } from '@nenep/contracts';
import type { StreamScope } from '@nenep/store';

/** Which tasks facts can change, so that they are read before. */
export function scopeOf(facts: readonly SealedFact[]): StreamScope {
  return {
    tasks: [...new Set(facts.flatMap(tasksNamed))],
    steps: [...new Set(facts.flatMap(stepsNamed))],
  };
}

function tasksNamed(fact: SealedFact): TaskKey[] {
  switch (fact.type) {
    case 'tasks.opened':
      return fact.data.tasks.map(({ task }) => task);
    case 'step.overdue':
    case 'step.escalated':
    case 'gap.declared':
      return fact.data.tasks;
    case 'task.decided':
    case 'deadline.extended':
    case 'task.let-go':
    case 'task.signed':
    case 'task.rerouted':
      return fact.task ? [fact.task] : [];
    default:
      return [];
  }
}

/** A reminder concerns whatever is open in its step. */
function stepsNamed(fact: SealedFact): string[] {
  return fact.type === 'step.reminded' && fact.step ? [fact.step] : [];
}
