import type { OpenAPIObject } from '@nestjs/swagger';
import { schemaChanges } from './schema-changes.js';

export type Contract = Pick<OpenAPIObject, 'paths' | 'components'>;

interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: unknown;
}
type Content = Record<string, { schema?: unknown }>;

/**
 * What in `after` breaks a client that was written against `before`, one sentence each: something
 * it asks for or reads that is gone or different, something that it does not send and now must.
 * None means that the contract was only added to.
 */
export function breakingChanges(before: Contract, after: Contract): string[] {
  return operationsOf(before).flatMap(({ path, method, operation }) => {
    const place = `${method.toUpperCase()} ${path}`;
    const counterpart = operationsOf(after).find(
      (other) => other.path === path && other.method === method,
    );
    if (!counterpart) return [`${place} is gone.`];
    const now = counterpart.operation;
    return [
      ...parameterChanges(place, before, operation, after, now),
      ...bodyChanges(place, before, operation, after, now),
      ...answerChanges(place, before, operation, after, now),
    ];
  });
}

function operationsOf({ paths }: Contract) {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  );
}

/** Parameters are read strictly, so that one that is gone is an error for whoever sends it. */
function parameterChanges(
  place: string,
  before: Contract,
  old: Operation,
  after: Contract,
  now: Operation,
): string[] {
  const same = (a: Parameter) => (b: Parameter) => a.name === b.name && a.in === b.in;
  const [known, given] = [old.parameters ?? [], now.parameters ?? []];
  const changed = known.flatMap((parameter) => {
    const counterpart = given.find(same(parameter));
    const where = `${place}, parameter ${parameter.name}`;
    if (!counterpart) return [`${where} is gone.`];
    return schemaChanges(
      'sent',
      { document: before, schema: parameter.schema },
      { document: after, schema: counterpart.schema },
      where,
    );
  });
  const demanded = given
    .filter((parameter) => parameter.required && !known.find(same(parameter))?.required)
    .map(({ name }) => `${place}, parameter ${name} is now required.`);
  return [...changed, ...demanded];
}

function bodyChanges(
  place: string,
  before: Contract,
  old: Operation,
  after: Contract,
  now: Operation,
): string[] {
  if (!now.requestBody) return [];
  if (!old.requestBody) return [`${place} now needs a body.`];
  return schemaChanges(
    'sent',
    { document: before, schema: schemaIn(old.requestBody.content) },
    { document: after, schema: schemaIn(now.requestBody.content) },
    `${place}, body`,
  );
}

function answerChanges(
  place: string,
  before: Contract,
  old: Operation,
  after: Contract,
  now: Operation,
): string[] {
  return Object.entries(old.responses).flatMap(([status, answer]) => {
    const counterpart = now.responses[status];
    if (!counterpart) return [`${place} no longer answers ${status}.`];
    return schemaChanges(
      'read',
      { document: before, schema: schemaIn(answer.content) },
      { document: after, schema: schemaIn(counterpart.content) },
      `${place}, answer ${status}`,
    );
  });
}

function schemaIn(content: Content | undefined): unknown {
  return Object.values(content ?? {})[0]?.schema;
}
