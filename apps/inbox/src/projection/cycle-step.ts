import type { SealedFact } from '@nenep/contracts';
import type { InboxStep } from '@nenep/store';
import type { Changes, View } from './view.js';

/** Changes the step that a fact speaks of. */
export function inStep(
  { cycle }: View,
  fact: SealedFact,
  change: (step: InboxStep) => Partial<InboxStep>,
): Changes {
  if (!cycle) return {};
  const steps = cycle.steps.map((step) =>
    step.step === fact.step ? { ...step, ...change(step) } : step,
  );
  return { cycle: { ...cycle, steps, sequence: fact.sequence } };
}
