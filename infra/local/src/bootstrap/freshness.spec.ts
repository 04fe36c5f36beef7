import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markBuilt, markInstalled, needsBuild, needsInstall } from '../../bootstrap/freshness.mjs';
import { specFolder } from '../spec-folder.js';

let root: string;
const BEFORE = new Date(Date.now() - 60_000);

/** A repository of one project with one source, all of it a minute old. */
beforeEach(() => {
  root = specFolder();
  put('tsconfig.json', { references: [{ path: 'libs/one' }] });
  put('tsconfig.base.json', {});
  put('libs/one/package.json', {});
  put('libs/one/tsconfig.json', {});
  put('libs/one/src/index.ts', {});
  put('libs/one/dist/tsconfig.tsbuildinfo', {});
  put('package-lock.json', {});
  mkdirSync(join(root, 'node_modules'));
  utimesSync(join(root, 'libs/one/src'), BEFORE, BEFORE);
});

function put(path: string, content: object): void {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
  utimesSync(file, BEFORE, BEFORE);
}

function touch(path: string): void {
  const now = new Date();
  utimesSync(join(root, path), now, now);
}

describe('an installation', () => {
  it('is needed once, and again after a pull changed what is locked', () => {
    expect(needsInstall(root)).toBe(true);
    markInstalled(root);
    expect(needsInstall(root)).toBe(false);
    put('package-lock.json', { packages: { 'node_modules/zod': { version: '4.1.0' } } });
    expect(needsInstall(root)).toBe(true);
  });

  it('is needed again when the libraries were removed', () => {
    markInstalled(root);
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(needsInstall(root)).toBe(true);
  });
});

describe('a build', () => {
  beforeEach(() => markBuilt(root, new Date(BEFORE.getTime() + 1_000)));

  it('is not needed while nothing changed', () => {
    expect(needsBuild(root)).toBe(false);
  });

  it.each(['libs/one/src/index.ts', 'libs/one/package.json', 'tsconfig.base.json'])(
    'is needed after a change of %s',
    (path) => {
      touch(path);
      expect(needsBuild(root)).toBe(true);
    },
  );

  it('is needed after a source was deleted', () => {
    rmSync(join(root, 'libs/one/src/index.ts'));
    expect(needsBuild(root)).toBe(true);
  });

  it('is needed when what was built is gone', () => {
    rmSync(join(root, 'libs/one/dist'), { recursive: true });
    expect(needsBuild(root)).toBe(true);
  });

  it('is needed when a source changed while it went on', () => {
    touch('libs/one/src/index.ts');
    markBuilt(root, BEFORE);
    expect(needsBuild(root)).toBe(true);
  });

  it('is needed once libraries were installed anew', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    mkdirSync(join(root, 'node_modules'));
    expect(needsBuild(root)).toBe(true);
  });
});
