import type { Section } from '../bench.js';
import type { Machine, Noise } from '../figures/machine.js';
import { number, spreadText } from './numbers.js';
import { table } from './table.js';

/** All that one run of the bench has to say. */
export interface Report {
  /** An instant in UTC. */
  began: string;
  quick: boolean;
  machine: Machine;
  database: string;
  noise: Noise;
  sections: Section[];
}

/** The report as it is printed, and copied into docs/measurements.md. */
export function markdown({ began, quick, machine, database, noise, sections }: Report): string {
  const aims = sections.flatMap((section) => section.aims);
  const { processor, cores, memoryGb, node, platform, loadBefore } = machine;
  return `Measured ${began}${quick ? ', quickly' : ''}, on ${cores} cores of ${processor}, ${memoryGb} GB, ${platform}, Node ${node}; load before: ${number(loadBefore)}. Database: ${database}.
Spreads are median (least–most). The machine's own noise meanwhile: a fixed amount of hashing took ${spreadText(noise.hashing)} ms, 4 KiB written through ${spreadText(noise.writingThrough)} ms.

${sections.map(sectionText).join('\n\n')}

### Aims

${table(
  ['Aim', 'Measured', 'Reached'],
  aims.map(({ aim, measured, reached }) => [aim, measured, reached ? 'yes' : 'NO']),
)}
`;
}

function sectionText({ title, about, tables }: Section): string {
  return [`### ${title}`, about, ...tables].join('\n\n');
}
