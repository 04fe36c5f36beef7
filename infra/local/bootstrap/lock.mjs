/*
 * A lock that a killed holder cannot keep: the file names its holder, and whoever finds the holder
 * dead takes it over. Plain JavaScript for the same reason as processes.mjs.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
      if (linked(draft, file)) return { release: () => rmSync(file, { force: true }) };
      const found = contents(file);
      if (found === undefined) continue;
      const holder = parsed(found);
      if (holder && stillRuns(holder)) return { holder: holder.pid };
      removeStale(file, found, `${draft}.stale`);
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

/** Moves the stale lock aside, and puts it back when another has taken the lock meanwhile. */
function removeStale(file, stale, aside) {
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (contents(aside) !== stale) linked(aside, file);
  rmSync(aside, { force: true });
}

function contents(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
