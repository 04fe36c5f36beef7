import { describe, expect, it } from '@jest/globals';
import type { MachineFacts } from './facts.js';
import { isFit, verdicts, type Check } from './verdicts.js';

const GIGABYTE = 1e9;

/** A fresh machine on which everything needed is present and no engine is installed yet. */
const ready: MachineFacts = {
  platform: 'linux',
  node: [20, 19],
  npm: [10, 8],
  git: [2, 39],
  python: [3, 11],
  pythonVenv: true,
  java: [17, 0],
  maven: [3, 8],
  cache: { folder: '/home/an/.cache/nenep', writable: true },
  freeDiskBytes: 50 * GIGABYTE,
  memoryBytes: 8 * GIGABYTE,
  engines: { temporal: 'absent', temporalTestServer: 'absent', kafka: 'absent', mongodb: 'absent' },
};
const bare = { python: undefined, pythonVenv: false, java: undefined, maven: undefined };

function statusOf(check: Check, changes: Partial<MachineFacts>) {
  return verdicts({ ...ready, ...changes }).find((verdict) => verdict.check === check)?.status;
}

describe('the doctor', () => {
  it('finds a machine fit when all is present', () => {
    expect(new Set(verdicts(ready).map(({ status }) => status))).toEqual(new Set(['ok']));
    expect(isFit(ready)).toBe(true);
  });

  it.each<[Check, Partial<MachineFacts>]>([
    ['platform', { platform: 'win32' }],
    ['node', { node: [18, 20] }],
    ['npm', { npm: undefined }],
    ['python', { python: [3, 9] }],
    ['venv', { pythonVenv: false }],
    ['java', { java: [11, 0] }],
    ['maven', { maven: undefined }],
    ['cache', { cache: { folder: '/root/.cache', writable: false } }],
    ['disk', { freeDiskBytes: 0.5 * GIGABYTE }],
    ['memory', { memoryBytes: 1.5 * GIGABYTE }],
  ])('finds it unfit for want of %s', (check, changes) => {
    expect(statusOf(check, changes)).toBe('missing');
    expect(isFit({ ...ready, ...changes })).toBe(false);
  });

  it.each<[Check, Partial<MachineFacts>]>([
    ['git', { git: undefined }],
    ['disk', { freeDiskBytes: 2 * GIGABYTE }],
    ['memory', { memoryBytes: 3 * GIGABYTE }],
  ])('only warns about %s', (check, changes) => {
    expect(statusOf(check, changes)).toBe('warning');
    expect(isFit({ ...ready, ...changes })).toBe(true);
  });

  it('needs nothing for engines reached by address', () => {
    const engines: MachineFacts['engines'] = {
      temporal: 'reached',
      temporalTestServer: 'path',
      kafka: 'reached',
      mongodb: 'reached',
    };
    expect(isFit({ ...ready, ...bare, engines })).toBe(true);
    for (const check of ['python', 'venv', 'java', 'maven'] as const) {
      expect(statusOf(check, { ...bare, engines })).toBe('unneeded');
    }
  });

  it('asks for Java, but not for Maven, when Kafka is on PATH or installed', () => {
    for (const kafka of ['path', 'installed'] as const) {
      const engines = { ...ready.engines, kafka };
      expect(statusOf('java', { ...bare, engines })).toBe('missing');
      expect(statusOf('maven', { ...bare, engines })).toBe('unneeded');
    }
  });

  it('asks for Python as long as the installed MongoDB-compatible server runs on it', () => {
    const engines: MachineFacts['engines'] = {
      temporal: 'installed',
      temporalTestServer: 'installed',
      kafka: 'installed',
      mongodb: 'installed',
    };
    expect(statusOf('python', { ...bare, engines })).toBe('missing');
    expect(statusOf('venv', { ...bare, engines })).toBe('unneeded');
    const mongod = { ...engines, mongodb: 'path' } as const;
    expect(statusOf('python', { ...bare, engines: mongod })).toBe('unneeded');
  });

  it('finds it unfit when an address given is not answered', () => {
    expect(isFit({ ...ready, engines: { ...ready.engines, kafka: 'unreachable' } })).toBe(false);
  });
});
