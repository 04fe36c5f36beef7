import { translate } from '@nenep/messages';
import type { DocumentName } from '../problems.js';
import { PENDING_KINDS } from '../schema/pending-cycle.schema.js';
import { UNSUPPORTED } from '../unsupported.js';
import { entryOf, type JsonSchema, jsonSchemaOf, meaningOf } from './json-schema.js';

/** One entry of a file: where it stands, what it holds, what it means. */
interface Entry {
  path: string;
  holds: string;
  required: boolean;
  meaning: { vi: string; en: string };
}

/** Shapes that stand in several places, by the name of their definition. */
const SHARED = /^#\/definitions\//;

/** Every entry of one of a plan's files as a Markdown table, the shared shapes by their names. */
export function entriesTable(name: DocumentName): string {
  return table(entriesOf(jsonSchemaOf(name), name, ''));
}

/** The entries of a shape that stands in several places, like `Due`. */
export function shapeTable(shape: string): string {
  const schema = jsonSchemaOf('plan').definitions?.[shape];
  if (!schema) throw new RangeError(`There is no shape ${shape}.`);
  return table(entriesOf(schema, entryOf(shape), ''));
}

/** What the format takes and nothing carries out yet. */
export function unsupportedTable(): string {
  const rows = UNSUPPORTED.map(({ at, only, unless, severity, consequence }) => {
    const value = only ? ` = ${only}` : unless ? ` ≠ ${unless}` : '';
    const key = `unsupported.${consequence}` as const;
    const told = severity === 'error' ? 'lỗi / error' : 'cảnh báo / warning';
    return `| \`${at}${value}\` | ${told} | ${translate('vi', key)} | ${translate('en', key)} |`;
  });
  const kinds = PENDING_KINDS.map((kind) => `\`${kind}\``).join(', ');
  return [
    '| Mục / Entry | Báo là / Told as | Thay vào đó | What happens instead |',
    '| --- | --- | --- | --- |',
    ...rows,
    `| \`cycles.*.kind\` = ${kinds} | cảnh báo / warning | chu kỳ không mở, các điều khoản còn chờ | the cycle is not opened, its clauses are pending |`,
  ].join('\n');
}

function table(entries: readonly Entry[]): string {
  const rows = entries.map(({ path, holds, required, meaning }) => {
    const mark = required ? ' \\*' : '';
    return `| \`${path}\`${mark} | ${holds} | ${meaning.vi} | ${meaning.en} |`;
  });
  return ['| Mục / Entry | | Nghĩa | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The entries in and below a schema, each once, in the order of the schema. */
function entriesOf(schema: JsonSchema, around: string, path: string): Entry[] {
  const alternatives = alternativesOf(schema);
  const found = alternatives.flatMap((each) => {
    const entries = ownEntries(each, around, path);
    if (alternatives.length === 1) return entries;
    return entries.map((entry) => ({ ...entry, required: false }));
  });
  const once = new Map<string, Entry>();
  for (const entry of found) if (!once.has(entry.path)) once.set(entry.path, entry);
  return [...once.values()];
}

function ownEntries(schema: JsonSchema, around: string, path: string): Entry[] {
  const { properties = {}, additionalProperties, items, required = [] } = schema;
  const needed = required as string[];
  return [
    ...Object.entries(properties).flatMap(([key, value]) => {
      const at = path ? `${path}.${key}` : key;
      const meaning = meaningOf(around, key) ?? { vi: '', en: '' };
      const entry = { path: at, holds: holdsOf(value), required: needed.includes(key), meaning };
      return [entry, ...entriesOf(value, key, at)];
    }),
    ...(typeof additionalProperties === 'object'
      ? entriesOf(additionalProperties, around, `${path}.<id>`)
      : []),
    ...(items ? entriesOf(items, around, `${path}[]`) : []),
  ];
}

/** What a schema may be; a shared shape is not looked into where it is referred to. */
function alternativesOf(schema: JsonSchema): JsonSchema[] {
  const alternatives = schema.anyOf ?? schema.oneOf;
  return alternatives ? alternatives.flatMap(alternativesOf) : [schema];
}

function holdsOf(schema: JsonSchema): string {
  const texts = alternativesOf(schema).map(holdsOne);
  const fallback = schema['default'];
  const isPlain = fallback !== undefined && typeof fallback !== 'object';
  return [...new Set(texts)].join(' / ') + (isPlain ? ` (${String(fallback)})` : '');
}

function holdsOne(schema: JsonSchema): string {
  const referred = schema['$ref'] ?? schema.allOf?.[0]?.['$ref'];
  if (typeof referred === 'string')
    return `[${referred.replace(SHARED, '')}](#${anchorOf(referred)})`;
  if (schema['const'] !== undefined) return `\`${String(schema['const'])}\``;
  if (Array.isArray(schema['enum'])) return schema['enum'].map((each) => `\`${each}\``).join(' ');
  if (schema.items) return `[ ${holdsOf(schema.items)} ]`;
  return (
    { integer: '123', number: '1.5', boolean: 'true / false', string: 'chữ / text' }[
      String(schema['type'])
    ] ?? '…'
  );
}

function anchorOf(reference: string): string {
  return reference.replace(SHARED, '').toLowerCase();
}
