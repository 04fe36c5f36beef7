/*
 * The first step of every command of the repository: makes the sources runnable, whatever state a
 * clone or a pull left them in, and then runs a compiled entry in this same process, so that
 * signals and standard input are the entry's own. Quick when there is nothing to do.
 * Usage: node infra/local/bootstrap/ready.mjs [<entry.js> [arguments]]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { markBuilt, markInstalled, needsBuild, needsInstall } from './freshness.mjs';
import { takeLock } from './lock.mjs';
import { texts } from './texts.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NEEDED_NODE = '20.19';

const [, , entry, ...entryArguments] = process.argv;

requireNode();
await makeReady();
if (entry !== undefined) await run(resolve(entry), entryArguments);

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [neededMajor, neededMinor] = NEEDED_NODE.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  fail(texts.nodeTooOld(NEEDED_NODE, process.version));
}

async function makeReady() {
  if (!needsInstall(ROOT) && !needsBuild(ROOT)) return;
  const lock = await waitForLock();
  process.once('exit', lock.release); // when a step fails
  if (needsInstall(ROOT)) installLibraries();
  if (needsBuild(ROOT)) compile();
  lock.release();
}

/** Two commands begun at once must not install or compile over each other. */
async function waitForLock() {
  mkdirSync(join(ROOT, '.nenep'), { recursive: true });
  for (let told = false; ; told = true) {
    const lock = takeLock(join(ROOT, '.nenep', 'ready.lock'));
    if ('release' in lock) return lock;
    if (!told) console.error(texts.waiting(lock.holder));
    await sleep(300);
  }
}

/**
 * Installs what the lock file names, and does not write it. Not by `npm ci`, which refuses a lock
 * file that lacks the binaries of other platforms, as it does when it was written on one alone.
 */
function installLibraries() {
  console.error(texts.installing);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (!succeeds('npm', ['install', '--no-save', ...quiet])) fail(texts.installFailed);
  markInstalled(ROOT);
}

function compile() {
  console.error(texts.compiling);
  const began = new Date();
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!succeeds(process.execPath, [compiler, '--build'])) fail(texts.compileFailed);
  markBuilt(ROOT, began);
}

/** Standard output is the entry's alone, so that `--json` stays clean: tools print to the error. */
function succeeds(command, args) {
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

async function run(file, args) {
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
}
