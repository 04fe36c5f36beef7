import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from '../../bootstrap/processes.mjs';
import { SetupProblem } from '../setup-problem.js';
import { specFolder } from '../spec-folder.js';
import { diaryOf, fakePart } from './fake-part.js';
import { openRun, type Run } from './run.js';

const runs: Run[] = [];
afterEach(() => Promise.all(runs.splice(0).map((run) => run.stop())));

async function opened(folder: string): Promise<Run> {
  const run = await openRun(folder);
  runs.push(run);
  return run;
}

const stops = (folder: string) => diaryOf(folder).filter((line) => line.endsWith('asked to stop'));

describe('a run', () => {
  it('stops services first, the last started first, and the engines after them', async () => {
    const folder = specFolder();
    const run = await opened(folder);
    await run.start(fakePart(folder, 'engine', { stage: 'engine' }));
    await run.start(fakePart(folder, 'worker'));
    await run.start(fakePart(folder, 'api'));
    await run.stop();
    expect(stops(folder)).toEqual([
      'api asked to stop',
      'worker asked to stop',
      'engine asked to stop',
    ]);
  });

  it('leaves no process when a part fails to start', async () => {
    const folder = specFolder();
    const run = await opened(folder);
    const engine = await run.start(fakePart(folder, 'engine', { stage: 'engine' }));
    const pid = Number(engine.pid);
    const broken = { ...fakePart(folder, 'api'), args: ['-e', 'process.exit(1)'] };
    await expect(run.start(broken)).rejects.toThrow(SetupProblem);
    await run.stop();
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('tells which part ended by itself, and says nothing of those it ended', async () => {
    const folder = specFolder();
    const run = await opened(folder);
    const api = await run.start(fakePart(folder, 'api'));
    const worker = await run.start(fakePart(folder, 'worker'));
    await api.kill();
    process.kill(Number(worker.pid), 'SIGKILL');
    expect(await run.failed).toMatchObject({ name: 'worker', exit: { signal: 'SIGKILL' } });
  });

  it('starts nothing more once it is stopping', async () => {
    const folder = specFolder();
    const run = await opened(folder);
    await run.stop();
    await expect(run.start(fakePart(folder, 'api'))).rejects.toThrow(SetupProblem);
    expect(diaryOf(folder)).toEqual([]);
  });

  it('has its data folder to itself, and gives it back', async () => {
    const folder = specFolder();
    const run = await opened(folder);
    await expect(openRun(folder)).rejects.toThrow(String(process.pid));
    await run.stop();
    await opened(folder);
  });

  it('stops what a killed run left behind, and nothing that merely got its pid', async () => {
    const folder = specFolder();
    const left = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    const stranger = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    const [leftPid, strangerPid] = [Number(left.pid), Number(stranger.pid)];
    const recorded = [
      { name: 'kafka', pid: leftPid, identity: processIdentity(leftPid) },
      { name: 'temporal', pid: strangerPid, identity: 'began at another time' },
    ];
    writeFileSync(join(folder, 'pids.json'), JSON.stringify(recorded));
    await opened(folder);
    expect(processIdentity(leftPid)).toBeUndefined();
    expect(processIdentity(strangerPid)).toBeDefined();
    stranger.kill('SIGKILL');
  });

  it('chooses ports for all who ask at once without giving one twice', async () => {
    const run = await opened(specFolder());
    const chosen = await Promise.all([
      run.ports({ kafka: undefined, kafkaController: undefined }),
      run.ports({ temporal: undefined }),
      run.ports({ mongodb: undefined }),
    ]);
    const ports = chosen.flatMap((some) => Object.values(some));
    expect(new Set(ports).size).toBe(4);
    const kept = readFileSync(join(run.dataDir, 'ports.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual(Object.assign({}, ...chosen));
  });
});
