import { dateAt, endOfTerm, instantAt } from '@nenep/calendar';
import type { CycleSnapshot, Instant, LocalDate, PinnedStep } from '@nenep/contracts';

/** A step with a date, also where that counts from an act. */
export interface DatedStep {
  step: PinnedStep;
  due: LocalDate;
  dueAt: Instant;
}

/** When each step is due if every one before it takes all its time. */
export function datedSteps({ steps, calendar, opensAt }: CycleSnapshot): DatedStep[] {
  const opening = dateAt(calendar, opensAt);
  const dated: DatedStep[] = [];
  for (const step of steps) {
    const before = dated.find(({ step: { id } }) => id === step.after?.step);
    const last = before ?? dated.at(-1) ?? { due: opening };
    const due = step.due ?? endOfTerm(calendar, last.due, step.after ?? { workingDays: 0 });
    const dueAt = step.dueAt ?? instantAt(calendar, due, step.after?.at ?? '24:00');
    dated.push({ step, due, dueAt });
  }
  return dated;
}
