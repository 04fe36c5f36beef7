import { hasMessage, translate } from '@nenep/messages';
import { z } from 'zod';
import type { DocumentName } from '../problems.js';
import { calendarDocument } from '../schema/calendar.schema.js';
import { organizationDocument } from '../schema/organization.schema.js';
import { planDocument } from '../schema/plan.schema.js';

/** A JSON Schema as far as it is walked here. */
export interface JsonSchema {
  [keyword: string]: unknown;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  definitions?: Record<string, JsonSchema>;
}

const DOCUMENTS: Record<DocumentName, z.ZodType> = {
  plan: planDocument,
  organization: organizationDocument,
  calendar: calendarDocument,
};

/**
 * The form of one of a plan's files as editors read it, every entry described in both languages.
 * Draft 7, since that is what editors of YAML know best.
 */
export function jsonSchemaOf(name: DocumentName): JsonSchema {
  const schema = z.toJSONSchema(DOCUMENTS[name], { io: 'input', target: 'draft-7' });
  const described = describe(schema as JsonSchema, name);
  return { ...described, title: `${name}.yaml` };
}

/** What an entry means, looked up within what is around it first. */
export function meaningOf(around: string, entry: string): { vi: string; en: string } | null {
  const key = [`planFields.${around}-${entry}`, `planFields.${entry}`].find(hasMessage);
  return key ? { vi: translate('vi', key), en: translate('en', key) } : null;
}

/** The entry that a shared shape is the value of: `Every` of `every`. */
export function entryOf(shape: string): string {
  return shape.charAt(0).toLowerCase() + shape.slice(1);
}

/** `around` is the entry that a schema is the value of, whatever lists and choices lie between. */
function describe(schema: JsonSchema, around: string): JsonSchema {
  const every = (schemas: JsonSchema[]) => schemas.map((each) => describe(each, around));
  const { properties, additionalProperties, items, anyOf, oneOf, allOf, definitions } = schema;
  return {
    ...schema,
    ...(properties && { properties: describeEntries(properties, around) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: describe(additionalProperties, around),
    }),
    ...(items && { items: describe(items, around) }),
    ...(anyOf && { anyOf: every(anyOf) }),
    ...(oneOf && { oneOf: every(oneOf) }),
    ...(allOf && { allOf: every(allOf) }),
    ...(definitions && {
      definitions: mapValues(definitions, (each, name) => describe(each, entryOf(name))),
    }),
  };
}

function describeEntries(
  properties: Record<string, JsonSchema>,
  around: string,
): Record<string, JsonSchema> {
  return mapValues(properties, (schema, entry) => {
    const meaning = meaningOf(around, entry);
    const described = describe(schema, entry);
    if (!meaning) return described;
    const description = `${meaning.vi}\n\n${meaning.en}`;
    // Beside a reference nothing else is read in draft 7.
    if ('$ref' in described) return { allOf: [described], description };
    return { ...described, description };
  });
}

function mapValues<T>(
  of: Record<string, T>,
  change: (value: T, key: string) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value, key)]));
}
