/*
 * Processes known by more than their number. Plain JavaScript, because the first step of
 * `npm start` and the watchdog need it before anything is installed or compiled.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * When a process began, as the operating system tells it: with the pid it names one process for
 * good, where a pid alone is reused.
 * @param {number} pid
 * @returns {string | undefined} undefined when it has ended (a zombie has ended)
 */
export function processIdentity(pid) {
  try {
    return process.platform === 'linux' ? linuxIdentity(pid) : psIdentity(pid);
  } catch {
    return undefined;
  }
}

function linuxIdentity(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // The command's name stands in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return `${boot}:${fields[19]}`;
}

function psIdentity(pid) {
  const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  const [state = '', ...started] = line.split(/\s+/);
  return state === '' || state.startsWith('Z') ? undefined : started.join(' ');
}

/**
 * Whether the very process once recorded still lives.
 * @param {{ pid: number, identity: string }} recorded
 */
export function stillRuns({ pid, identity }) {
  return processIdentity(pid) === identity;
}

/**
 * Sends a signal to the process group led by `pid`; a group that is gone is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

/**
 * The processes a run has recorded; none when the file is missing or was cut short.
 * @param {string} pidsFile
 * @returns {{ name: string, pid: number, identity: string }[]}
 */
export function recordedProcesses(pidsFile) {
  try {
    return JSON.parse(readFileSync(pidsFile, 'utf8'));
  } catch {
    return [];
  }
}

/**
 * Stops what an ended run left behind: asks, waits, then kills. Processes that merely got a
 * recorded pid later are not touched.
 * @param {{ pid: number, identity: string }[]} recorded
 * @param {number} [graceMs] how long they may take to stop by themselves
 */
export async function stopLeftovers(recorded, graceMs = 10_000) {
  const left = recorded.filter(stillRuns);
  for (const { pid } of left) {
    signalGroup(pid, 'SIGCONT');
    signalGroup(pid, 'SIGTERM');
  }
  const patience = Date.now() + graceMs;
  while (left.some(stillRuns) && Date.now() < patience) await sleep(50);
  for (const { pid } of left.filter(stillRuns)) signalGroup(pid, 'SIGKILL');
  while (left.some(stillRuns)) await sleep(50);
}
