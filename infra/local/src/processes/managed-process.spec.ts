import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from '../../bootstrap/processes.mjs';
import { SetupProblem } from '../setup-problem.js';
import { specFolder } from '../spec-folder.js';
import { diaryOf, fakePart } from './fake-part.js';
import { ManagedProcess, type ProcessSpec } from './managed-process.js';

const started: ManagedProcess[] = [];
afterEach(() => Promise.all(started.map((child) => child.kill())));

function child(folder: string, spec: Partial<ProcessSpec> & { onSigterm?: string } = {}) {
  const { onSigterm, ...changes } = spec;
  const part = fakePart(folder, 'thử', onSigterm === undefined ? {} : { onSigterm });
  const managed = new ManagedProcess({ ...part, logFile: join(folder, 'thử.log'), ...changes });
  started.push(managed);
  return managed;
}

function pidOf(managed: ManagedProcess): number {
  if (managed.pid === undefined) throw new Error('it does not run');
  return managed.pid;
}

describe('a managed process', () => {
  it('is ready when its check says so, and stops when asked', async () => {
    const folder = specFolder();
    const managed = child(folder);
    await managed.start();
    const pid = pidOf(managed);
    const { exited } = managed;
    await managed.stop();
    expect(diaryOf(folder)).toEqual(['thử began', 'thử asked to stop']);
    expect(await exited).toEqual({ code: 0, signal: null, asked: true, served: true });
    expect(managed.pid).toBeUndefined();
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('is killed when it does not stop in time', async () => {
    const managed = child(specFolder(), { onSigterm: '', stopTimeoutMs: 300 });
    await managed.start();
    const { exited } = managed;
    await managed.stop();
    expect((await exited).signal).toBe('SIGKILL');
  });

  it('stops even while it is frozen', async () => {
    const managed = child(specFolder());
    await managed.start();
    managed.pause();
    const { exited } = managed;
    await managed.stop();
    expect((await exited).code).toBe(0);
  });

  it('starts again after a kill, as another process', async () => {
    const folder = specFolder();
    const managed = child(folder);
    await managed.start();
    const first = pidOf(managed);
    await managed.kill();
    await managed.start();
    expect(pidOf(managed)).not.toBe(first);
    expect(diaryOf(folder)).toEqual(['thử began', 'thử began']);
  });

  it('takes with it what it started itself', async () => {
    const folder = specFolder();
    const script = `
      const { spawn } = require('node:child_process');
      const { writeFileSync } = require('node:fs');
      const grandchild = spawn('sleep', ['60'], { stdio: 'ignore' });
      writeFileSync(process.argv[1], String(grandchild.pid));
      setInterval(() => undefined, 1000);`;
    const pidFile = join(folder, 'grandchild');
    const managed = child(folder, {
      args: ['-e', script, pidFile],
      ready: () => Promise.resolve(existsSync(pidFile)),
    });
    await managed.start();
    const grandchild = Number(readFileSync(pidFile, 'utf8'));
    expect(processIdentity(grandchild)).toBeDefined();
    await managed.kill();
    await untilGone(grandchild);
  });

  it('says why it did not start, with the end of its log', async () => {
    const folder = specFolder();
    const managed = child(folder, {
      args: ['-e', 'console.error("cổng đã có người dùng"); process.exit(3)'],
    });
    const failure = await managed.start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SetupProblem);
    expect(String(failure)).toContain('exit 3');
    expect(String(failure)).toContain('cổng đã có người dùng');
  });

  it('is not left running when it never becomes ready', async () => {
    const managed = child(specFolder(), {
      ready: () => Promise.reject(new Error('not yet')),
      readyTimeoutMs: 300,
    });
    await expect(managed.start()).rejects.toThrow(SetupProblem);
    expect(managed.pid).toBeUndefined();
  });

  it('says so when the program does not exist', async () => {
    const managed = child(specFolder(), { command: '/no/such/program' });
    await expect(managed.start()).rejects.toThrow('/no/such/program');
  });
});

async function untilGone(pid: number): Promise<void> {
  for (let waited = 0; waited < 5_000; waited += 50) {
    if (processIdentity(pid) === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`process ${pid} still runs`);
}
