import type { LocalDate } from '@nenep/contracts';
import { type Document, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';
import type { CloneNote } from './clone-plan.js';
import { linesOf, type Splice, spliced } from './splice.js';

type Ended = Extract<CloneNote, { kind: 'ENDED' }>;

/**
 * The organization as it is on a day and after: what ended before is left out, with the people who
 * then have nothing left to do in it. What begins later is kept.
 */
export function cloneOrganization(
  written: string,
  begins: LocalDate,
): { text: string; notes: Ended[] } {
  const text = written.normalize('NFC');
  const document = parseDocument(text);
  const entries = entriesOf(document);
  const ended = entries.filter(({ to }) => to !== null && to < begins);
  const kept = entries.filter((entry) => !ended.includes(entry));
  const staying = new Set(kept.flatMap(({ people }) => people));
  const leaving = new Set(ended.flatMap(({ people }) => people).filter((id) => !staying.has(id)));
  const gone = listAt(document, ['people']).filter((person) => leaving.has(textOf(person, 'id')));
  const left = [...ended.map(({ node }) => node), ...gone].flatMap((node) => cut(text, node));
  return {
    text: withEmptyLists(spliced(text, left)),
    notes: ended.map(({ field, people, to }) => {
      return { kind: 'ENDED', field, who: people.join(', '), to: to ?? '' };
    }),
  };
}

/** Something that holds for a time: an employment, a position, a body. */
interface Entry {
  field: string;
  node: YAMLMap;
  people: string[];
  to: LocalDate | null;
}

function entriesOf(document: Document): Entry[] {
  const staff = listAt(document, ['units']).flatMap((unit, index) =>
    listAt(document, ['units', index, 'staff']).map((node) =>
      entry(`units.${textOf(unit, 'id')}`, node),
    ),
  );
  const positions = listAt(document, ['positions']).map((node) =>
    entry(`positions.${textOf(node, 'role')}`, node),
  );
  const bodies = listAt(document, ['bodies']).map((node) =>
    entry(`bodies.${textOf(node, 'role')}`, node),
  );
  return [...staff, ...positions, ...bodies];
}

function entry(field: string, node: YAMLMap): Entry {
  const members = node.get('members');
  const people = isSeq(members) ? (members.toJSON() as string[]) : [textOf(node, 'person')];
  return { field, node, people, to: node.has('to') ? textOf(node, 'to') : null };
}

function listAt(document: Document, path: (string | number)[]): YAMLMap[] {
  const list = document.getIn(path, true);
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function textOf(node: YAMLMap, key: string): string {
  return String(node.get(key) ?? '');
}

/** A list that has lost all it had is an empty list, not nothing. */
function withEmptyLists(text: string): string {
  const splices: Splice[] = [];
  visit(parseDocument(text), {
    Pair(_, { key, value }) {
      const emptied = isScalar(key) && LISTS.includes(String(key.value));
      if (!emptied || !isScalar(value) || value.value !== null || !key.range) return;
      const colon = text.indexOf(':', key.range[1]) + 1;
      splices.push({ from: colon, to: colon, text: ' []' });
    },
  });
  return spliced(text, splices);
}

const LISTS = ['staff', 'positions', 'bodies'];

function cut(text: string, { range }: YAMLMap): Splice[] {
  return range ? [linesOf(text, range[0], range[1])] : [];
}
