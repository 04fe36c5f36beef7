import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = Readonly<Record<string, unknown>>;

/** A schema and the document in which its references lead somewhere. */
export interface Placed {
  document: Pick<OpenAPIObject, 'components'>;
  schema: unknown;
}

/** Whether clients send what the schema describes, or read it. */
export type Direction = 'sent' | 'read';

/**
 * What a client of `before` stumbles over in `after`, one sentence each. What is sent may only be
 * asked less of; what is read may only tell more.
 */
export function schemaChanges(
  direction: Direction,
  before: Placed,
  after: Placed,
  place: string,
): string[] {
  const [old, now] = [resolved(before), resolved(after)];
  if (old['type'] !== now['type']) {
    return [`${place} was of type ${named(old['type'])} and is now ${named(now['type'])}.`];
  }
  const inside = (key: string, from: unknown, to: unknown) =>
    schemaChanges(
      direction,
      { ...before, schema: from },
      { ...after, schema: to },
      `${place}${key}`,
    );
  return [
    ...nullChanges(direction, old, now, place),
    ...choiceChanges(direction, old, now, place),
    ...memberChanges(direction, old, now, place, inside),
    ...('items' in old ? inside('[]', old['items'], now['items']) : []),
    ...alternativesOf(old).flatMap((each, index) => {
      const counterpart = alternativesOf(now)[index];
      if (counterpart === undefined) return [`${place} has lost one of its forms.`];
      return inside(`(${index + 1})`, each, counterpart);
    }),
  ];
}

function nullChanges(direction: Direction, old: Schema, now: Schema, place: string): string[] {
  const [was, is] = [old['nullable'] === true, now['nullable'] === true];
  if (direction === 'read' && !was && is) return [`${place} may now be null.`];
  if (direction === 'sent' && was && !is) return [`${place} may no longer be null.`];
  return [];
}

/** A client sends the choices it knows; of those that it reads it must expect new ones. */
function choiceChanges(direction: Direction, old: Schema, now: Schema, place: string): string[] {
  if (direction === 'read' || !Array.isArray(now['enum'])) return [];
  const left: unknown[] = now['enum'];
  const before: unknown[] = Array.isArray(old['enum']) ? old['enum'] : [];
  if (before.length === 0) return [`${place} now takes certain values only.`];
  return before
    .filter((value) => !left.includes(value))
    .map((value) => `${place} no longer takes ${named(value)}.`);
}

function memberChanges(
  direction: Direction,
  old: Schema,
  now: Schema,
  place: string,
  inside: (key: string, from: unknown, to: unknown) => string[],
): string[] {
  const [before, after] = [membersOf(old), membersOf(now)];
  const kept = Object.entries(before).flatMap(([name, schema]) => {
    if (!(name in after)) return [`${place}.${name} is gone.`];
    const becameOptional = isRequired(old, name) && !isRequired(now, name);
    return [
      ...(direction === 'read' && becameOptional ? [`${place}.${name} may now be absent.`] : []),
      ...inside(`.${name}`, schema, after[name]),
    ];
  });
  if (direction === 'read') return kept;
  const demanded = Object.keys(after)
    .filter((name) => isRequired(now, name) && !isRequired(old, name))
    .map((name) => `${place}.${name} is now required.`);
  return [...kept, ...demanded];
}

function resolved({ document, schema }: Placed): Schema {
  const { $ref } = (schema ?? {}) as { $ref?: string };
  if ($ref === undefined) return (schema ?? {}) as Schema;
  const name = $ref.split('/').at(-1) ?? '';
  return (document.components?.schemas?.[name] ?? {}) as Schema;
}

function membersOf(schema: Schema): Schema {
  return (schema['properties'] ?? {}) as Schema;
}

function alternativesOf(schema: Schema): unknown[] {
  const forms = schema['oneOf'] ?? schema['anyOf'];
  return Array.isArray(forms) ? forms : [];
}

function isRequired(schema: Schema, name: string): boolean {
  return Array.isArray(schema['required']) && schema['required'].includes(name);
}

function named(value: unknown): string {
  return value === undefined ? 'anything' : JSON.stringify(value);
}
