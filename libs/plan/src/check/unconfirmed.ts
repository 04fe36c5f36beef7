import type { Cycle, Plan } from '../schema/plan.schema.js';
import type { Finding } from './finding.js';

/** Tells of each cycle which of its numbers are only defaults that nobody has confirmed. */
export function checkUnconfirmed({ cycles }: Plan): Finding[] {
  return cycles.flatMap((cycle, index): Finding[] => {
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
function unconfirmedValues({ provenance, opens, minimumGap, steps }: Cycle): string[] {
  const numbers = [
    { name: 'opens', from: opens.provenance ?? provenance },
    { name: 'minimumGap', from: minimumGap.provenance ?? provenance },
    ...steps.flatMap(({ id, due, ...step }) => {
      const from = step.provenance ?? provenance;
      return [
        { name: `${id}.due`, from: due.provenance ?? from },
        { name: `${id}.reminders`, from },
        { name: `${id}.ladder`, from },
      ];
    }),
  ];
  return numbers.filter(({ from }) => from === 'DEFAULT').map(({ name }) => name);
}
