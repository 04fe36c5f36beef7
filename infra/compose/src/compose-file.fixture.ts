import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
export const FOLDER = join(REPOSITORY, 'infra/compose');

/** What of a service the tests look at; the schema of Compose looks at all of it. */
const service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  restart: z.string(),
  stop_grace_period: z.string().optional(),
  mem_limit: z.string(),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
});
export type ComposeService = z.infer<typeof service>;

const file = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
});

/** A file beside compose.yaml, as it is written. */
export function textOf(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

/** compose.yaml with its anchors merged, its variables not yet filled in. */
export function composeAsWritten(): Record<string, unknown> {
  return parse(textOf('compose.yaml'), { merge: true }) as Record<string, unknown>;
}

/** compose.yaml as Docker would see it under these variables. */
export function composeUnder(variables: Record<string, string>): z.infer<typeof file> {
  const filled = JSON.stringify(composeAsWritten(), (_, value: unknown) =>
    typeof value === 'string' ? fillIn(value, variables) : value,
  );
  return file.parse(JSON.parse(filled));
}

/** `${NAME:?what to do}`, `${NAME:-default}`, and `$$` for a dollar that is meant. */
const VARIABLE = /\$\$|\$\{(?<name>\w+):(?<kind>[?-])(?<rest>[^}]*)\}/g;

function fillIn(text: string, variables: Record<string, string>): string {
  return text.replace(VARIABLE, (whole, name: string, kind: string, rest: string) => {
    if (whole === '$$') return '$';
    const value = variables[name];
    if (value) return value;
    if (kind === '-') return rest;
    throw new Error(`${name} is missing: ${rest}`);
  });
}

/** The variables that compose.yaml cannot do without. */
export function requiredVariables(): string[] {
  const found = [...textOf('compose.yaml').matchAll(VARIABLE)].map(({ groups }) => groups);
  const names = found
    .filter((groups) => groups?.['kind'] === '?')
    .map((groups) => groups?.['name']);
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}

/** The file with everything in it that must be. */
export function composeFilled(): z.infer<typeof file> {
  return composeUnder(Object.fromEntries(requiredVariables().map((name) => [name, filling(name)])));
}

export function filling(name: string): string {
  return `filled-in-${name.toLowerCase()}`;
}

/** Our own services: those that the Dockerfile is for. */
export function ourServices(): [string, ComposeService][] {
  return Object.entries(composeFilled().services).filter(([, { build }]) => build !== undefined);
}
