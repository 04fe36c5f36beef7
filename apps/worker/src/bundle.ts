import { bundleWorkflows } from '@nenep/temporal';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where the build leaves the bundle, so that a worker that starts again need not make it. */
const BUILT = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url));

/** The workflows as the build bundled them, or bundled now where it did not. */
export async function workflowBundle(): Promise<WorkflowBundleOption> {
  return existsSync(BUILT) ? { codePath: BUILT } : bundleWorkflows();
}

/** Makes the bundle that workers start with. */
export async function buildBundle(): Promise<void> {
  const { code } = await bundleWorkflows();
  await writeFile(BUILT, code);
}
