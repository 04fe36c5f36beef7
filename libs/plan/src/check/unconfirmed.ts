import { type Cycle, evaluationsOf, type Plan } from '../schema/plan.schema.js';
import type { Step } from '../schema/step.schema.js';
import type { Finding } from './finding.js';

/** Tells of each cycle which of its numbers are only defaults that nobody has confirmed. */
export function checkUnconfirmed(plan: Plan): Finding[] {
  return evaluationsOf(plan).flatMap(({ cycle, index }): Finding[] => {
    const values = unconfirmedValues(cycle);
    if (values.length === 0) return [];
    return [
      {
        document: 'plan',
        path: ['cycles', index],
        severity: 'warning',
        code: 'values-unconfirmed',
        params: { value: cycle.id, count: values.length, values: values.join(', ') },
      },
    ];
  });
}

/** A rule without a provenance has that of its step, a step without one that of its cycle. */
function unconfirmedValues(cycle: Cycle): string[] {
  return numbersOf(cycle)
    .filter(({ sources }) => sources.includes('DEFAULT'))
    .map(({ name }) => name);
}

interface Numbers {
  name: string;
  sources: (string | undefined)[];
}

function numbersOf({ provenance, opens, minimumGap, spacing, steps }: Cycle): Numbers[] {
  return [
    { name: 'opens', sources: [opens.provenance ?? provenance] },
    { name: 'minimumGap', sources: [minimumGap.provenance ?? provenance] },
    ...(spacing ? [{ name: 'spacing', sources: [spacing.provenance ?? provenance] }] : []),
    ...steps.flatMap((step) => numbersOfStep(step, step.provenance ?? provenance)),
  ];
}

function numbersOfStep(step: Step, around: string): Numbers[] {
  const { id, due, grace, minimumGap, reminders, ladder } = step;
  const from = (rule: { provenance?: string | undefined }) => rule.provenance ?? around;
  return [
    { name: `${id}.due`, sources: [from(due)] },
    ...(grace ? [{ name: `${id}.grace`, sources: [from(grace)] }] : []),
    ...(minimumGap ? [{ name: `${id}.minimumGap`, sources: [from(minimumGap)] }] : []),
    { name: `${id}.reminders`, sources: reminders.length > 0 ? reminders.map(from) : [around] },
    { name: `${id}.ladder`, sources: ladder.map(({ wait }) => from(wait)) },
  ];
}
