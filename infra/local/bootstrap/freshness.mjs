/* Whether what is installed and compiled is still that of the sources, cheaply asked. */
import { readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether `node_modules` holds what package-lock.json names: npm writes what it installed into a
 * lock file of its own, and takes it away while it installs.
 * @param {string} root of the repository
 */
export function librariesMatchLock(root) {
  try {
    const wanted = packagesOf(join(root, 'package-lock.json'));
    const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(([path, { version, optional, link }]) => {
      if (!path.startsWith('node_modules/')) return true;
      const found = installed[path];
      // Optional ones are those of other platforms.
      if (!found) return optional === true;
      return found.version === version && found.link === link;
    });
  } catch {
    return false;
  }
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * Whether a project was never built, or a source of one, or a folder of sources (so that a deleted
 * file shows), changed since the last build.
 * @param {string} root of the repository
 */
export function needsBuild(root) {
  const built = changedAt(stamp(root));
  if (built === undefined) return true;
  const shared = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json'];
  if (shared.some((file) => changedAt(join(root, file)) > built)) return true;
  return projects(root).some((project) => {
    if (changedAt(join(project, 'dist', 'tsconfig.tsbuildinfo')) === undefined) return true;
    const settings = ['package.json', 'tsconfig.json'].map((file) => join(project, file));
    const sources = [...settings, ...tree(join(project, 'src'))];
    return sources.some((path) => changedAt(path) > built);
  });
}

/**
 * Remembers a build. The stamp lies in node_modules, because new libraries mean a new build.
 * @param {string} root of the repository
 * @param {Date} began when the build began, so that what changed meanwhile is built again
 */
export function markBuilt(root, began) {
  writeFileSync(stamp(root), '');
  utimesSync(stamp(root), began, began);
}

function stamp(root) {
  return join(root, 'node_modules', '.nenep-built');
}

function projects(root) {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return references.map(({ path }) => join(root, path));
}

/** A folder and all within it. */
function tree(folder) {
  const within = readdirSync(folder, { recursive: true });
  return [folder, ...within.map((path) => join(folder, path))];
}

/** In milliseconds; undefined when there is no such file. */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
