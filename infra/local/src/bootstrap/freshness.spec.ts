import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { librariesMatchLock, markBuilt, needsBuild } from '../../bootstrap/freshness.mjs';
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
  put('package-lock.json', { packages: LOCKED });
  put('node_modules/.package-lock.json', { packages: LOCKED });
  utimesSync(join(root, 'libs/one/src'), BEFORE, BEFORE);
});

const LOCKED = {
  'node_modules/zod': { version: '4.0.0' },
  'node_modules/@nenep/one': { resolved: 'libs/one', link: true },
};

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

describe('libraries', () => {
  it('match when all that is locked is installed', () => {
    expect(librariesMatchLock(root)).toBe(true);
  });

  it('do not match before the first installation, nor after one that was cut off', () => {
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(librariesMatchLock(root)).toBe(false);
  });

  it.each([
    ['a version', { ...LOCKED, 'node_modules/zod': { version: '4.1.0' } }],
    ['a library', { ...LOCKED, 'node_modules/yaml': { version: '2.0.0' } }],
    ['a project', { ...LOCKED, 'node_modules/@nenep/two': { resolved: 'libs/two', link: true } }],
  ])('do not match when a pull changed %s', (_what, packages) => {
    put('package-lock.json', { packages });
    expect(librariesMatchLock(root)).toBe(false);
  });

  it('match though those of other platforms are not installed', () => {
    const windows = { 'node_modules/fs-windows': { version: '1.0.0', optional: true } };
    put('package-lock.json', { packages: { ...LOCKED, ...windows } });
    expect(librariesMatchLock(root)).toBe(true);
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
