/*
 * A lock that a killed holder cannot keep: the file names its holder, and whoever finds the holder
 * dead takes it over. Plain JavaScript for the same reason as processes.mjs.
 */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { processIdentity, stillRuns } from './processes.mjs';

let taken = 0;

/**
 * Takes the lock for this process, or tells who holds it.
 * @param {string} file in a folder that exists
 * @returns {{ release: () => void } | { holder: number }} the holder's pid when it is taken
 */
export function takeLock(file) {
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
  const draft = `${file}.${process.pid}.${++taken}`;
  writeFileSync(draft, mine);
  try {
    for (;;) {
      if (linked(draft, file)) return { release: () => removeIf(file, mine) };
      const found = contents(file);
      if (found === undefined) continue;
      const holder = livingHolder(found);
      if (holder) return { holder: holder.pid };
      removeStale(file, found, draft);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A hard link appears with its contents or not at all, so no lock is ever seen half written. */
function linked(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Only the one who holds the guard removes a stale lock: the lock of its successor stays whole. */
function removeStale(file, stale, draft) {
  const guard = `${file}.takeover`;
  if (!linked(draft, guard)) {
    const guarded = contents(guard);
    if (guarded !== undefined && !livingHolder(guarded)) rmSync(guard, { force: true });
    return;
  }
  removeIf(file, stale);
  rmSync(guard);
}

function removeIf(file, expected) {
  if (contents(file) === expected) rmSync(file, { force: true });
}

function contents(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A file cut short by a full disk names nobody. */
function livingHolder(text) {
  try {
    const holder = JSON.parse(text);
    return stillRuns(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}
