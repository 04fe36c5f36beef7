import type { Fact, Instant } from '@nenep/contracts';

/** A step of a period that was late, or could easily have been. */
export interface LateRisk {
  cycle: string;
  period: string;
  step: string;
  why: ('OPENED_LATE' | 'OVERDUE' | 'DONE_LATE' | 'LAST_DAY')[];
  dueAt: Instant;
  /** Tasks of the step, and how many of them were overdue, or done late. */
  tasks: number;
  overdue: number;
  late: number;
  /** When the last of it was done; null where it was not. */
  doneAt: Instant | null;
}

const DAY = 86_400_000;

/** The steps at risk, in the order of their deadlines. */
export function lateRisks(facts: readonly Fact[]): LateRisk[] {
  const steps = new Map<string, LateRisk>();
  for (const fact of facts) {
    const { cycle, period, step } = fact;
    if (!cycle || !period || !step) continue;
    const key = [cycle, period, step].join(' ');
    const risk = steps.get(key) ?? emptyRisk(cycle, period, step);
    steps.set(key, risk);
    count(risk, fact);
  }
  return [...steps.values()]
    .map((risk) => ({ ...risk, why: whyOf(risk) }))
    .filter(({ why }) => why.length > 0)
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

function emptyRisk(cycle: string, period: string, step: string): LateRisk {
  const none = { tasks: 0, overdue: 0, late: 0 };
  return { cycle, period, step, why: [], dueAt: '', ...none, doneAt: null };
}

function count(risk: LateRisk, fact: Fact): void {
  switch (fact.type) {
    case 'tasks.opened':
      if (fact.data.because !== 'RETURNED') risk.tasks += fact.data.tasks.length;
      risk.dueAt = fact.data.dueAt;
      return;
    case 'step.dated':
      if (fact.data.because === 'OPENED_LATE') risk.why = ['OPENED_LATE'];
      return;
    case 'step.overdue':
      risk.overdue += fact.data.open;
      return;
    case 'task.decided':
      risk.late += Number(fact.data.late);
      risk.doneAt = fact.occurredAt;
      return;
    default:
  }
}

function whyOf({ why, overdue, late, dueAt, doneAt }: LateRisk): LateRisk['why'] {
  const left = doneAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt) - Date.parse(doneAt);
  const tight = overdue === 0 && late === 0 && left < DAY;
  return [
    ...why,
    ...(overdue > 0 ? (['OVERDUE'] as const) : []),
    ...(late > 0 ? (['DONE_LATE'] as const) : []),
    ...(tight ? (['LAST_DAY'] as const) : []),
  ];
}
