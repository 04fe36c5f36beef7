import { describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from '../../bootstrap/lock.mjs';
import { specFolder } from '../spec-folder.js';

const LOCK_MODULE = fileURLToPath(new URL('../../bootstrap/lock.mjs', import.meta.url));

describe('a lock', () => {
  it('is held by one at a time and names its holder', () => {
    const file = join(specFolder(), 'lock');
    const lock = takeLock(file);
    expect(takeLock(file)).toEqual({ holder: process.pid });
    if ('release' in lock) lock.release();
    expect(takeLock(file)).toHaveProperty('release');
  });

  it('is taken over from a holder that was killed', () => {
    const folder = specFolder();
    const file = join(folder, 'lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: 'an earlier process' }));
    expect(takeLock(file)).toHaveProperty('release');
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is taken over when its file is unreadable', () => {
    const file = join(specFolder(), 'lock');
    writeFileSync(file, '{"pid":');
    expect(takeLock(file)).toHaveProperty('release');
  });

  it('is won by exactly one of many that find it stale at once', async () => {
    const folder = specFolder();
    const file = join(folder, 'lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: 'an earlier process' }));
    const contenders = Array.from({ length: 6 }, () => contend(file));
    const results = await Promise.all(contenders.map(({ result }) => result));
    for (const { child } of contenders) child.kill();
    expect(results.filter((result) => result === 'won')).toHaveLength(1);
  });
});

/** Tries for the lock in another process, which then stays alive so that the lock stays held. */
function contend(file: string): { child: ChildProcess; result: Promise<string> } {
  const script = `
    import(process.argv[1]).then(({ takeLock }) => {
      console.log('release' in takeLock(process.argv[2]) ? 'won' : 'lost');
      setInterval(() => undefined, 1000);
    });`;
  const child = spawn(process.execPath, ['-e', script, LOCK_MODULE, file]);
  const result = new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { child, result };
}
