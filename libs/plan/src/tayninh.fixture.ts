import { readFileSync } from 'node:fs';
import { type LoadedPlan, loadPlan, type PlanFiles } from './index.js';
import type { DocumentName } from './problems.js';

const FOLDER = new URL('../../../plans/tayninh-2021/', import.meta.url);

/** What the plan's calendar refers to, so that it can be changed. */
const TABLE = new URL('../../calendar/tables/vietnam.yaml', import.meta.url);

/** The three files of the plan of Tây Ninh, one of them changed; a changed calendar is written out. */
export function tayninhFiles(
  change?: DocumentName,
  edit: (text: string) => string = (text) => text,
): PlanFiles {
  const file = (name: DocumentName) => {
    if (name !== change) {
      return { name: `${name}.yaml`, text: readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8') };
    }
    const written = name === 'calendar' ? TABLE : new URL(`${name}.yaml`, FOLDER);
    return { name: `${name}.yaml`, text: edit(readFileSync(written, 'utf8')) };
  };
  return { plan: file('plan'), organization: file('organization'), calendar: file('calendar') };
}

/** The plan of Tây Ninh, one of its files changed. */
export function tayninh(change?: DocumentName, edit?: (text: string) => string): LoadedPlan {
  const result = loadPlan(tayninhFiles(change, edit));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.plan;
}

/** Puts `to` in the place of the first `from`, which must be there. */
export function replacing(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The file does not say ${from}`);
    return text.replace(from, () => to);
  };
}

/** Puts several things in the place of others, each of which must be there. */
export function replacingAll(...edits: (readonly [from: string, to: string])[]) {
  return (text: string) => edits.reduce((edited, [from, to]) => replacing(from, to)(edited), text);
}
