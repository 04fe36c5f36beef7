import { loadPlan, type LoadResult, type PlanFiles } from '@nenep/plan';
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

const root = new URL('../../../../', import.meta.url);
const plans = new URL('plans/tayninh-2021/', root);

export const DOCUMENT = readFileSync(new URL('docs/plan-format.md', root), 'utf8');

/** An example of the document: into what it is to be put, and what it says. */
export interface Example {
  /** `plan.yaml`, `organization.yaml`, `calendar.yaml`, `cycle` or `step approve`. */
  into: string;
  text: string;
}

/** Every example of the document; the first line of each says into what it is put. */
export function examples(): Example[] {
  return [...DOCUMENT.matchAll(/^```yaml\n# (\S+(?: \S+)?).*\n([^]*?)^```$/gm)].map((match) => {
    return { into: match[1] ?? '', text: match[2] ?? '' };
  });
}

type Entries = Record<string, unknown>;

/** Loads the plan of Tây Ninh with the example's entries in the place of its own. */
export function loadWith({ into, text }: Example): LoadResult {
  const entries = parse(text) as Entries;
  const [where = '', step] = into.split(' ');
  const read = (name: string) =>
    parse(readFileSync(new URL(name, plans), 'utf8')) as Entries & { cycles: Entries[] };
  const file = (name: string) => {
    const document = read(name);
    if (name === where) Object.assign(document, entries);
    const [cycle] = name === 'plan.yaml' ? document.cycles : [];
    if (cycle && where === 'cycle') Object.assign(cycle, entries);
    if (cycle && where === 'step') Object.assign(stepOf(cycle, step), entries);
    return { name, text: stringify(document, { aliasDuplicateObjects: false }) };
  };
  return loadPlan({
    plan: file('plan.yaml'),
    organization: file('organization.yaml'),
    calendar: file('calendar.yaml'),
  } satisfies PlanFiles);
}

function stepOf(cycle: Entries, id: string | undefined): Entries {
  const found = (cycle['steps'] as Entries[]).find((step) => step['id'] === id);
  if (!found) throw new Error(`The plan has no step ${id}`);
  return found;
}
