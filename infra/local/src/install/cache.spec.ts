import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { specFolder } from '../spec-folder.js';
import { cacheDir, installedOnce, isInstalled } from './cache.js';

let cache: string;
beforeEach(() => {
  cache = specFolder();
  process.env['NENEP_CACHE_DIR'] = cache;
});
afterEach(() => {
  delete process.env['NENEP_CACHE_DIR'];
});

const silent = () => undefined;
const fill = (folder: string) => {
  writeFileSync(join(folder, 'server'), '');
  return Promise.resolve();
};

describe('the cache', () => {
  it.each([
    [{ NENEP_CACHE_DIR: '/a', XDG_CACHE_HOME: '/b' }, /^\/a$/],
    [{ XDG_CACHE_HOME: '/b' }, /^\/b\/nenep$/],
    [{}, /\/\.cache\/nenep$/],
  ])('lies where the environment %j says', (env, expected) => {
    expect(cacheDir(env)).toMatch(expected);
  });

  it('installs once, however many ask at the same time', async () => {
    let fills = 0;
    const slowly = async (folder: string) => {
      fills++;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await fill(folder);
    };
    const asked = [1, 2, 3].map(() => installedOnce('kafka-1', slowly, silent));
    expect(new Set(await Promise.all(asked))).toEqual(new Set([join(cache, 'kafka-1')]));
    expect(fills).toBe(1);
    expect(existsSync(join(cache, 'kafka-1', 'server'))).toBe(true);
  });

  it('keeps nothing of an installation that failed, and tries again', async () => {
    const failing = async (folder: string) => {
      await fill(folder);
      throw new Error('no network');
    };
    await expect(installedOnce('kafka-1', failing, silent)).rejects.toThrow('no network');
    expect(readdirSync(cache)).toEqual([]);
    await installedOnce('kafka-1', fill, silent);
    expect(isInstalled('kafka-1')).toBe(true);
  });

  it('replaces what a killed installer left', async () => {
    mkdirSync(join(cache, 'kafka-1.part-99'));
    mkdirSync(join(cache, 'kafka-1'));
    mkdirSync(join(cache, 'kafka-12'));
    await installedOnce('kafka-1', fill, silent);
    expect(readdirSync(cache).sort()).toEqual(['kafka-1', 'kafka-12']);
    expect(isInstalled('kafka-1')).toBe(true);
  });
});
