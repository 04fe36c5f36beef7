import { isPending, type Plan } from '../schema/plan.schema.js';
import type { Localized } from '../schema/vocabulary.js';
import type { Path } from '../source/path.js';
import { valueAt } from '../source/path.js';
import { UNSUPPORTED } from '../unsupported.js';

/** Something in a plan that carries out a clause. */
export interface Carrier {
  /** The section of plan.yaml that it stands in; `plan` is the plan as a whole. */
  part: string;
  /** Where it stands, in ids where it has one: `cycles.monthly-evaluation.steps.review`. */
  at: string;
  title: Localized | null;
  /** Of a cycle only. */
  kind: string | null;
  /** Nothing runs it yet. */
  pending: boolean;
}

/** What names a clause at `path`. */
export function carrierOf(plan: Plan, path: Path): Carrier {
  const [section = ''] = path;
  if (path.length === 1) {
    return { part: 'plan', at: plan.id, title: plan.title, kind: null, pending: false };
  }
  const holder = holderOf(path);
  const at = holder.map((key, index) => idAt(plan, holder.slice(0, index + 1)) ?? key).join('.');
  const cycle = section === 'cycles' ? plan.cycles[Number(path[1])] : undefined;
  return {
    part: String(section),
    at,
    title: titleOf(valueAt(plan, holder)),
    kind: cycle?.kind ?? null,
    pending: cycle ? isPending(cycle) || cycle.every === 'ON_DEMAND' : isKeptOnly(String(section)),
  };
}

/** The element around a `clause` or `clauses`; of the document, the part that is meant. */
function holderOf(path: Path): Path {
  const end = path.lastIndexOf(path.includes('clauses') ? 'clauses' : 'clause');
  const holder = path.slice(0, end);
  return holder.join() === 'document' ? [...holder, path.at(-1) ?? ''] : holder;
}

function idAt(plan: Plan, path: Path): string | undefined {
  if (typeof path.at(-1) !== 'number') return undefined;
  const id = valueAt(valueAt(plan, path), ['id']);
  return typeof id === 'string' ? id : undefined;
}

function titleOf(value: unknown): Localized | null {
  const title = valueAt(value, ['title']) ?? valueAt(value, ['name']);
  return typeof title === 'object' && title !== null ? (title as Localized) : null;
}

/** Sections that are read and kept and that nothing acts on yet; the document's data need no act. */
function isKeptOnly(section: string): boolean {
  return section !== 'document' && UNSUPPORTED.some(({ at }) => at === section);
}
