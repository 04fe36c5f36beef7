import { beforeAll, describe, expect, it } from '@jest/globals';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { HISTORIES, type HistoryName, readHistory } from '../support/histories.js';
import { quietRuntime, workflowBundle } from '../support/time-skipping.js';

describe('histories of the past', () => {
  beforeAll(quietRuntime);

  it.each(HISTORIES)('%s replays under the code of today', async (name) => {
    await replay(name, await workflowBundle());
  });

  it('cannot be rewritten by changed code: what would say it otherwise fails (law 4)', async () => {
    await expect(replay('evaluation', await changedBundle())).rejects.toThrow(
      /Changed code would rewrite what is recorded/,
    );
  });
});

/** The same workflows, only that an opening counts one person more than it did. */
async function changedBundle(): Promise<WorkflowBundle> {
  const { code } = await workflowBundle();
  const changed = code.replace(
    'people: people.length, units:',
    'people: people.length + 1, units:',
  );
  expect(changed).not.toBe(code);
  return { code: changed };
}

async function replay(name: HistoryName, bundle: WorkflowBundle): Promise<void> {
  const { workflowId, history } = await readHistory(name);
  await Worker.runReplayHistory({ workflowBundle: bundle }, history, workflowId);
}
