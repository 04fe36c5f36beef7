import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from '../bootstrap/processes.mjs';
import { clearData, usesWithData } from './clear-data.js';
import { specFolder } from './spec-folder.js';
import { openRun } from './processes/run.js';
import { SetupProblem } from './setup-problem.js';

describe('clearing the data', () => {
  it('removes the data of every use', async () => {
    const root = specFolder();
    for (const use of ['run', 'test']) await (await openRun(join(root, use))).stop();
    expect(usesWithData(root)).toEqual(['run', 'test']);
    await clearData(root);
    expect(existsSync(root)).toBe(false);
    expect(usesWithData(root)).toEqual([]);
  });

  it('is refused while anything runs, and then removes nothing', async () => {
    const root = specFolder();
    await (await openRun(join(root, 'run'))).stop();
    const running = await openRun(join(root, 'test'));
    await expect(clearData(root)).rejects.toThrow(SetupProblem);
    expect(usesWithData(root)).toEqual(['run', 'test']);
    await running.stop();
    await clearData(root);
    expect(existsSync(root)).toBe(false);
  });

  it('stops what a killed run left running on the data', async () => {
    const root = specFolder();
    const left = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    const pid = Number(left.pid);
    mkdirSync(join(root, 'run'));
    const recorded = [{ name: 'kafka', pid, identity: processIdentity(pid) }];
    writeFileSync(join(root, 'run', 'pids.json'), JSON.stringify(recorded));
    await clearData(root);
    expect(processIdentity(pid)).toBeUndefined();
  });
});
