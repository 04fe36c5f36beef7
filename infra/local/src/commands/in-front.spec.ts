import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recordedProcesses, stillRuns } from '../../bootstrap/processes.mjs';
import { diaryOf, fakePart } from '../processes/fake-part.js';
import type { Run } from '../processes/run.js';
import { SetupProblem } from '../setup-problem.js';
import { specFolder } from '../spec-folder.js';
import { runInFront } from './in-front.js';

/** Two fake parts come up, then something happens to them. */
async function inFront(folder: string, happens: (run: Run) => Promise<void> | void) {
  const printed: string[] = [];
  let parts: ReturnType<typeof recordedProcesses> = [];
  const bringUp = async (run: Run) => {
    await run.start(fakePart(folder, 'engine', { stage: 'engine' }));
    await run.start(fakePart(folder, 'api'));
    parts = recordedProcesses(join(folder, 'pids.json'));
    await happens(run);
  };
  const code = await runInFront(folder, bringUp, (line) => printed.push(line));
  return { code, printed: printed.join('\n'), parts };
}

const BOTH_STOPPED = ['engine began', 'api began', 'api asked to stop', 'engine asked to stop'];

describe('running in front', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'stops every part in order on %s, sent twice by one press',
    async (signal) => {
      const folder = specFolder();
      const { code, parts } = await inFront(folder, () => {
        process.emit(signal, signal);
        process.emit(signal, signal);
      });
      expect(code).toBe(0);
      expect(diaryOf(folder)).toEqual(BOTH_STOPPED);
      expect(parts.filter(stillRuns)).toEqual([]);
      expect(existsSync(join(folder, 'lock'))).toBe(false);
    },
  );

  it('stops the others when a part ends by itself, and names it', async () => {
    const folder = specFolder();
    const { code, printed, parts } = await inFront(folder, () => {
      const [, api] = recordedProcesses(join(folder, 'pids.json'));
      process.kill(Number(api?.pid), 'SIGKILL');
    });
    expect(code).toBe(1);
    expect(printed).toContain('api');
    expect(printed).toContain('SIGKILL');
    expect(diaryOf(folder)).toContain('engine asked to stop');
    expect(parts.filter(stillRuns)).toEqual([]);
  });

  it('stops all when the product does not come up, and says why', async () => {
    const folder = specFolder();
    const { code, printed } = await inFront(folder, () =>
      Promise.reject(new SetupProblem('không tới được')),
    );
    expect(code).toBe(1);
    expect(printed).toBe('không tới được');
    expect(diaryOf(folder)).toEqual(BOTH_STOPPED);
  });

  it('says why a part that never served did not start', async () => {
    const folder = specFolder();
    const broken = { ...fakePart(folder, 'worker'), args: ['-e', 'console.log("lý do")'] };
    const { code, printed } = await inFront(folder, async (run) => {
      await run.start(broken);
    });
    expect(code).toBe(1);
    expect(printed).toContain('lý do');
    expect(diaryOf(folder)).toEqual(BOTH_STOPPED);
  });

  it('refuses a data folder that is in use, and leaves its user alone', async () => {
    const folder = specFolder();
    const { code } = await inFront(folder, async () => {
      const second = await runInFront(
        folder,
        () => Promise.resolve(),
        () => undefined,
      );
      expect(second).toBe(1);
      expect(recordedProcesses(join(folder, 'pids.json')).filter(stillRuns)).toHaveLength(2);
      process.emit('SIGINT', 'SIGINT');
    });
    expect(code).toBe(0);
  });
});
