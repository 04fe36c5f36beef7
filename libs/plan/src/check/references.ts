import type { DocumentName } from '../problems.js';
import { nearest } from '../source/near.js';
import { valuesAt } from '../source/path.js';
import { type Finding, MOST_FINDINGS } from './finding.js';

/** The three documents as YAML gave them, whatever their shape; undefined where it gave nothing. */
export type Documents = Record<DocumentName, unknown>;

/** What can be referred to: where it is declared. */
const DECLARED = {
  role: ['plan', 'roles.*', 'key'],
  scale: ['plan', 'scales.*', 'key'],
  event: ['plan', 'events.*', 'key'],
  organization: ['organization', 'id', 'value'],
  person: ['organization', 'people.*.id', 'value'],
  unit: ['organization', 'units.*.id', 'value'],
  'unit-kind': ['organization', 'units.*.kind', 'value'],
} as const satisfies Record<string, [DocumentName, string, 'key' | 'value']>;

/** What a plan may do without altogether; then whatever refers to it stands for nothing. */
const OPTIONAL: readonly string[] = ['event'];

/** Every place that refers to something declared elsewhere. */
const REFERENCES: [DocumentName, string, keyof typeof DECLARED][] = [
  ['plan', 'organization', 'organization'],
  ['plan', 'document.draftingBody', 'role'],
  ['plan', 'document.signature.body', 'role'],
  ['plan', 'document.signature.position', 'role'],
  ['plan', 'document.recipients.*.role', 'role'],
  ['plan', 'numbering.*.issuer', 'role'],
  ['plan', 'cycles.*.by', 'role'],
  ['plan', 'cycles.*.by.*', 'role'],
  ['plan', 'cycles.*.every.event', 'event'],
  ['plan', 'cycles.*.opens.after.event', 'event'],
  ['plan', 'cycles.*.opens.before.event', 'event'],
  ['plan', 'cycles.*.opens.*.*.after.event', 'event'],
  ['plan', 'cycles.*.opens.*.*.before.event', 'event'],
  ['plan', 'cycles.*.dataWindow.*.after.event', 'event'],
  ['plan', 'cycles.*.dataWindow.*.before.event', 'event'],
  ['plan', 'cycles.*.evaluates.*', 'unit-kind'],
  ['plan', 'cycles.*.exempt.*.unit', 'unit'],
  ['plan', 'cycles.*.overrides.*.orderedBy', 'role'],
  ['plan', 'cycles.*.followUps.*.by', 'role'],
  ['plan', 'cycles.*.steps.*.by.*', 'role'],
  ['plan', 'cycles.*.steps.*.due.after.event', 'event'],
  ['plan', 'cycles.*.steps.*.due.before.event', 'event'],
  ['plan', 'cycles.*.steps.*.due.*.*.after.event', 'event'],
  ['plan', 'cycles.*.steps.*.due.*.*.before.event', 'event'],
  ['plan', 'cycles.*.steps.*.lead', 'unit'],
  ['plan', 'cycles.*.steps.*.coordinating.*', 'unit'],
  ['plan', 'cycles.*.steps.*.approvers.*.of.*', 'role'],
  ['plan', 'cycles.*.steps.*.approvers.*.by', 'role'],
  ['plan', 'cycles.*.steps.*.tracks.*.by', 'role'],
  ['plan', 'cycles.*.steps.*.outside.role', 'role'],
  ['plan', 'cycles.*.steps.*.rule.sides.*.role', 'role'],
  ['plan', 'cycles.*.steps.*.by', 'role'],
  ['plan', 'cycles.*.steps.*.except.*.of.*', 'role'],
  ['plan', 'cycles.*.steps.*.except.*.by', 'role'],
  ['plan', 'cycles.*.steps.*.ladder.*.role', 'role'],
  ['plan', 'cycles.*.steps.*.form.fields.*.scale', 'scale'],
  ['plan', 'cycles.*.steps.*.form.later.*.fields.*.scale', 'scale'],
  ['organization', 'units.*.staff.*.person', 'person'],
  ['organization', 'positions.*.role', 'role'],
  ['organization', 'positions.*.person', 'person'],
  ['organization', 'positions.*.units.*', 'unit'],
  ['organization', 'bodies.*.role', 'role'],
  ['organization', 'bodies.*.members.*', 'person'],
  ['organization', 'backdated.approvedBy', 'role'],
];

/** What may be there once only among its neighbours. */
const UNIQUE: [DocumentName, string][] = [
  ['plan', 'clauses.*.clause'],
  ['plan', 'cycles.*.id'],
  ['plan', 'cycles.*.steps.*.id'],
  ['plan', 'cycles.*.steps.*.form.fields.*.id'],
  ['plan', 'cycles.*.steps.*.form.later.*.fields.*.id'],
  ['plan', 'cycles.*.overrides.*.period'],
  ['plan', 'scales.*.classes.*.id'],
  ['plan', 'indicators.*.id'],
  ['organization', 'people.*.id'],
  ['organization', 'people.*.username'],
  ['organization', 'units.*.id'],
  ['calendar', 'days.*.date'],
];

/** Finds every name that stands for nothing. What is no name at all is for the schema to find. */
export function checkReferences(documents: Documents): Finding[] {
  return REFERENCES.flatMap(([document, pattern, kind]) => {
    const [source, at, what] = DECLARED[kind];
    if (!OPTIONAL.includes(kind) && !isThere(documents[source], at)) return [];
    const declared = valuesAt(documents[source], at);
    const known = new Set(
      declared.map(({ path, value }) => (what === 'key' ? path.at(-1) : value)),
    );
    const unknown = valuesAt(documents[document], pattern)
      .flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, value }] : []))
      .filter(({ value }) => !known.has(value));
    return unknown.slice(0, MOST_FINDINGS).map(({ path, value }): Finding => {
      const near = nearest(value, [...known].filter(isText));
      const params = { value: value.slice(0, 60), ...(near && { near }) };
      return { document, path, code: `unknown-${kind}`, params };
    });
  });
}

function isText(name: unknown): name is string {
  return typeof name === 'string';
}

/** Whether there is anything to refer to; where there is not, that is what the schema says. */
function isThere(document: unknown, pattern: string): boolean {
  const [section = '', ...deeper] = pattern.split('.');
  return valuesAt(document, section).some(({ value }) => {
    return deeper.length > 0 ? typeof value === 'object' && value !== null : true;
  });
}

/** Finds every id that was given before in the same list. */
export function checkUniqueness(documents: Documents): Finding[] {
  return UNIQUE.flatMap(([document, pattern]) => {
    const seen = new Set<string>();
    return valuesAt(documents[document], pattern).flatMap(({ path, value }): Finding[] => {
      if (typeof value !== 'string') return [];
      const key = JSON.stringify([path.slice(0, -2), value]);
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [{ document, path, code: 'duplicate-id', params: { value: value.slice(0, 60) } }];
    });
  });
}
