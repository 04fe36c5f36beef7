/* Whether what is installed and compiled is still that of the sources, cheaply asked. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the libraries are yet to be installed as package-lock.json now names them.
 * @param {string} root of the repository
 */
export function needsInstall(root) {
  return !existsSync(installStamp(root)) || readFileSync(installStamp(root), 'utf8') !== lock(root);
}

/**
 * Remembers an installation that went through.
 * @param {string} root of the repository
 */
export function markInstalled(root) {
  writeFileSync(installStamp(root), lock(root));
}

function installStamp(root) {
  return join(root, 'node_modules', '.nenep-lock');
}

function lock(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * Whether a project was never built, or a source of one, or a folder of sources (so that a deleted
 * file shows), changed since the last build.
 * @param {string} root of the repository
 */
export function needsBuild(root) {
  const built = changedAt(buildStamp(root));
  if (built === undefined) return true;
  const shared = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json'];
  if (shared.some((file) => changedAt(join(root, file)) > built)) return true;
  return projects(root).some((project) => {
    if (changedAt(join(project, 'dist', 'tsconfig.tsbuildinfo')) === undefined) return true;
    return sources(project).some((path) => changedAt(path) > built);
  });
}

/**
 * Remembers a build. The stamp lies in node_modules, without which nothing built would run.
 * @param {string} root of the repository
 * @param {Date} began when the build began, so that what changed meanwhile is built again
 */
export function markBuilt(root, began) {
  writeFileSync(buildStamp(root), '');
  utimesSync(buildStamp(root), began, began);
}

function buildStamp(root) {
  return join(root, 'node_modules', '.nenep-built');
}

function projects(root) {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return references.map(({ path }) => join(root, path));
}

/** All that a project is made of: its settings, its folders, and the files within them. */
function sources(project) {
  const made = ['dist', 'node_modules'];
  const own = readdirSync(project).filter((name) => !made.includes(name));
  return own.flatMap((name) => tree(join(project, name)));
}

/** A folder and all within it, or just a file. */
function tree(path) {
  if (!statSync(path).isDirectory()) return [path];
  const within = readdirSync(path, { recursive: true });
  return [path, ...within.map((inner) => join(path, inner))];
}

/** In milliseconds; undefined when there is no such file. */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
