import type { LocalDate } from '@nenep/contracts';
import { type Language, translate } from '@nenep/messages';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { Plan } from '../schema/plan.schema.js';
import type { CloneNote } from './clone-plan.js';
import { linesOf, type Splice, spliced } from './splice.js';
import { parentLater, yearsLater } from './years.js';

interface Cloning {
  plan: Plan;
  year: number;
  years: number;
  validity: { from: LocalDate; to: LocalDate };
  language: Language;
}

interface Changes {
  splices: Splice[];
  notes: CloneNote[];
}

/** The plan file for another year; whatever is not changed stays as it was written. */
export function clonePlanFile(
  written: string,
  cloning: Cloning,
): { text: string; notes: CloneNote[] } {
  const text = written.normalize('NFC');
  const document = parseDocument(text);
  const { plan, year, validity } = cloning;
  const heads = [
    set(document, ['id'], idOf(plan, year)),
    set(document, ['validity', 'from'], validity.from),
    set(document, ['validity', 'to'], validity.to),
    set(document, ['document', 'year'], String(year)),
    ...['vi', 'en'].map((language) => retitled(document, ['title', language], plan, year)),
  ].flat();
  const parts = [
    parentAnew(text, document, cloning),
    issuedAnew(text, document, cloning),
    legalBases(text, document, cloning),
    overrides(text, document, plan),
  ];
  const taken = [...heads, ...parts.flatMap(({ splices }) => splices)];
  const dates = laterDates(document, cloning, taken);
  const header = { from: 0, to: 0, text: headerOf(cloning) };
  return {
    text: spliced(text, [header, ...taken, ...dates.splices]),
    notes: [...parts, dates].flatMap(({ notes }) => notes),
  };
}

/** The year in the plan's id, or the year behind it where the id names none. */
function idOf({ id, document }: Plan, year: number): string {
  const old = String(document.year);
  return id.includes(old) ? id.replace(old, String(year)) : `${id}-${year}`;
}

function retitled(document: Document, path: string[], plan: Plan, year: number): Splice[] {
  const node = document.getIn(path, true);
  if (!isScalar(node)) return [];
  return put(node, String(node.value).replaceAll(String(plan.document.year), String(year)));
}

/** A parent plan that ends before the new plan does is followed by another, whose number is unknown. */
function parentAnew(text: string, document: Document, cloning: Cloning): Changes {
  const { plan, validity, language, year } = cloning;
  if (!plan.parent) return { splices: [], notes: [] };
  const { number, validity: before } = plan.parent;
  const { from, to } = parentLater(before, validity.to);
  if (to === before.to) return { splices: [], notes: [] };
  const comment = translate(language, 'year.clone.comments.parent', { number, year });
  return {
    splices: [
      ...marked(text, document, ['parent'], comment),
      ...set(document, ['parent', 'validity', 'from'], from),
      ...set(document, ['parent', 'validity', 'to'], to),
    ],
    notes: [{ kind: 'PARENT', number, from, to }],
  };
}

/** The new document has no number yet, and is not issued before its plan is decided. */
function issuedAnew(text: string, document: Document, { plan, language, years }: Cloning): Changes {
  const { number, issuedOn } = plan.document;
  const rest = number.replace(/^\d+/, '');
  const draft = rest === number ? `… ${number}` : `…${rest}`;
  const comment = translate(language, 'year.clone.comments.number', { number });
  return {
    splices: [
      ...marked(text, document, ['document', 'number'], comment),
      ...set(document, ['document', 'number'], draft),
      ...set(document, ['document', 'issuedOn'], yearsLater(issuedOn, years)),
    ],
    notes: [{ kind: 'NUMBER', was: number }],
  };
}

/** Laws change from year to year: each basis is marked, and none is changed. */
function legalBases(text: string, document: Document, { plan, language, year }: Cloning): Changes {
  const comment = translate(language, 'year.clone.comments.basis', { year });
  return {
    splices: plan.document.legalBases.flatMap((_, index) =>
      marked(text, document, ['document', 'legalBases', index], comment),
    ),
    notes: plan.document.legalBases.map(({ clause, text }) => {
      return { kind: 'LEGAL_BASIS', clause, text: text[language] };
    }),
  };
}

/** What was decided of single periods of the old year holds for those periods alone. */
function overrides(text: string, document: Document, { cycles }: Plan): Changes {
  const changes: Changes = { splices: [], notes: [] };
  for (const [index, { id }] of cycles.entries()) {
    const list = document.getIn(['cycles', index, 'overrides'], true);
    if (!isSeq(list) || !list.range || list.items.length === 0) continue;
    for (const item of list.items) {
      const period = isMap(item) ? String(item.get('period')) : '';
      changes.notes.push({ kind: 'OVERRIDE', cycle: id, period });
    }
    const start = text.lastIndexOf('overrides', list.range[0]);
    changes.splices.push(linesOf(text, start, list.range[1]));
  }
  return changes;
}

/** Every other date that a rule names, but for what cites a document by its date. */
function laterDates(document: Document, { years }: Cloning, taken: readonly Splice[]): Changes {
  const changes: Changes = { splices: [], notes: [] };
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || !node.range || !isDate(node.value)) return;
      const [from, to] = node.range;
      if (taken.some((splice) => splice.from < to && from < splice.to)) return;
      const field = fieldOf(ancestors);
      if (field.startsWith('document') || field.startsWith('parent')) return;
      const now = yearsLater(node.value, years);
      changes.splices.push(...put(node, now));
      changes.notes.push({ kind: 'DATE', field, was: node.value, now });
    },
  });
  return changes;
}

function fieldOf(ancestors: readonly unknown[]): string {
  const keys = ancestors.flatMap((ancestor) => {
    const pair = ancestor as { key?: unknown };
    return isScalar(pair.key) ? [String(pair.key.value)] : [];
  });
  return keys.join('.');
}

function isDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function headerOf({ plan, year, language }: Cloning): string {
  const params = { year, plan: plan.id, number: plan.document.number };
  const line = translate(language, 'year.clone.comments.header', params);
  return `# ${line}\n#\n`;
}

function set(document: Document, path: (string | number)[], value: string): Splice[] {
  const node = document.getIn(path, true);
  return isScalar(node) ? put(node, value) : [];
}

/** Puts a value in the place of another, in the same quotes. */
function put(node: Scalar, value: string): Splice[] {
  if (!node.range) return [];
  const [from, to] = node.range;
  const text = node.type === 'QUOTE_SINGLE' ? `'${value.replaceAll("'", "''")}'` : value;
  return [{ from, to, text: node.type === 'QUOTE_DOUBLE' ? JSON.stringify(value) : text }];
}

/** A comment on a line of its own above a value, indented as that is. */
function marked(
  text: string,
  document: Document,
  path: (string | number)[],
  comment: string,
): Splice[] {
  const node = document.getIn(path, true) as Node | undefined;
  if (!node?.range) return [];
  const start = text.lastIndexOf('\n', node.range[0] - 1) + 1;
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  return [{ from: start, to: start, text: `${indent}# ${comment}\n` }];
}
