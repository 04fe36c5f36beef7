import { bundleWorkflows } from '@nenep/temporal';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Ours by every compiled file, others by their version: all that the bundle is made of. */
const OURS = ['workflows', 'domain', 'calendar', 'audit', 'contracts'];
const OTHERS = ['@temporalio/workflow', '@noble/hashes', 'zod'];

const FOLDER = fileURLToPath(new URL('../dist/bundles/', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * The workflows, bundled. Kept under the digest of what they are made of: a worker that starts
 * again after a crash takes work some seconds earlier, and never an old bundle.
 */
export async function workflowBundle(): Promise<WorkflowBundleOption> {
  const codePath = join(FOLDER, `${digestOfParts()}.js`);
  if (!existsSync(codePath)) await writeWhole(codePath, (await bundleWorkflows()).code);
  return { codePath };
}

function digestOfParts(): string {
  const hash = createHash('sha256');
  for (const name of OURS) {
    const folder = dirname(require.resolve(`@nenep/${name}`));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.filter((path) => /\.[jt]s$/.test(path))) {
      hash.update(`${name}/${file}\n`).update(readFileSync(join(folder, file)));
    }
  }
  for (const name of OTHERS) hash.update(readFileSync(manifestOf(name)));
  return hash.digest('hex').slice(0, 32);
}

/** Not every package exports its own package.json. */
function manifestOf(name: string): string {
  let folder = dirname(require.resolve(name));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'package.json');
}

/** Another worker that starts meanwhile sees the whole file or none. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${randomUUID()}`;
  await writeFile(partial, text);
  await rename(partial, path);
}
