import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ourServices, REPOSITORY, textOf } from './compose-file.fixture.js';

const lines = textOf('Dockerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const steps = (instruction: string) => lines.filter((line) => line.startsWith(`${instruction} `));
const ignored = textOf('Dockerfile.dockerignore').split('\n');

interface Manifest {
  dependencies?: Record<string, string>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(REPOSITORY, folder, 'package.json'), 'utf8')) as Manifest;
}

describe('the image', () => {
  it('is made of files that are there and are let in', () => {
    const copied = steps('COPY').filter((line) => !line.includes('--from='));
    const sources = copied.flatMap((line) => line.split(' ').slice(1, -1));
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      expect(existsSync(join(REPOSITORY, source))).toBe(true);
      expect(ignored).toContain(`!${source}`);
    }
    expect(ignored).toEqual(expect.arrayContaining(['*', '**/.env', '**/node_modules']));
  });

  it('is compiled after its libraries are there, and rid of tools only after that', () => {
    const order = ['npm install', 'tsc --build', 'build-bundle.js', 'npm prune --omit=dev'];
    const runs = steps('RUN').map((line) => order.findIndex((it) => line.includes(it)));
    expect(runs).toEqual([0, 1, 2, 3]);
  });

  it('is of one version of Node, the one that the tests run on or a later fix of it', () => {
    const bases = new Set(steps('FROM').map((line) => line.split(' ')[1]));
    expect([...bases]).toEqual([expect.stringMatching(/^node:\d+\.\d+\.\d+-bookworm-slim$/)]);
    const line = readFileSync(join(REPOSITORY, '.nvmrc'), 'utf8').trim().split('.')[0];
    expect([...bases][0]).toMatch(new RegExp(`^node:${line}\\.`));
  });

  it('runs as nobody of power, and says how it is', () => {
    const last = lines.slice(lines.findIndex((line) => line.endsWith(' AS run')));
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(last.findIndex((line) => line.startsWith('USER '))).toBeGreaterThan(
      last.findLastIndex((line) => /^(COPY|RUN|ADD) /.test(line)),
    );
    expect(steps('HEALTHCHECK')).toHaveLength(1);
  });

  it('builds every service that compose.yaml starts', () => {
    const [compile = ''] = steps('RUN').filter((line) => line.includes('tsc --build'));
    const started = ourServices().map(([name]) => `apps/${name}`);
    expect(compile.split(' ').filter((word) => word.startsWith('apps/'))).toEqual(started);
  });
});

/** Our packages that a service is made of, by what their manifests say. */
function closureOf(folder: string, known = new Map<string, Manifest>()): Map<string, Manifest> {
  if (known.has(folder)) return known;
  const manifest = manifestOf(folder);
  known.set(folder, manifest);
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    if (name.startsWith('@nenep/')) closureOf(folderOf(name), known);
  }
  return known;
}

function folderOf(name: string): string {
  const short = name.slice('@nenep/'.length);
  return (
    [`apps/${short}`, `libs/${short}`, short].find((it) => existsSync(join(REPOSITORY, it))) ?? ''
  );
}

/** The packages that a package of ours needs when it runs: types are gone by then. */
function importsOf(folder: string): string[] {
  const source = join(REPOSITORY, folder, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file))
    .map((file) => readFileSync(join(source, file), 'utf8'));
  const found = files.flatMap((text) => [
    ...text.matchAll(
      /^(?:import|export)(?! type\b)[^;]*?from '([^'.][^']*)'|^import '([^'.][^']*)'/gm,
    ),
  ]);
  const names = found.map(([, from, bare]) => from ?? bare ?? '');
  return [...new Set(names.filter((name) => !name.startsWith('node:')).map(packageOf))];
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('what is left in the image of libraries', () => {
  const kept = Object.keys(manifestOf('.').dependencies ?? {});

  it.each(ourServices().map(([name]) => name))('is all that %s imports', (name) => {
    for (const [folder, { dependencies = {} }] of closureOf(`apps/${name}`)) {
      const missing = importsOf(folder).filter((it) =>
        it.startsWith('@nenep/') ? !(it in dependencies) : !kept.includes(it),
      );
      expect({ folder, missing }).toEqual({ folder, missing: [] });
    }
  });
});
