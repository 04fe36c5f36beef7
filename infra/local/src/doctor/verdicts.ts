import {
  atLeast,
  LEAST_JAVA,
  LEAST_NODE,
  LEAST_PYTHON,
  type Version,
} from '../install/versions.js';
import type { MachineFacts } from './facts.js';

export type Check =
  | 'platform'
  | 'node'
  | 'npm'
  | 'git'
  | 'python'
  | 'venv'
  | 'java'
  | 'maven'
  | 'cache'
  | 'disk'
  | 'memory';

/** `missing` keeps the product from running; `warning` and `unneeded` do not. */
export type Status = 'ok' | 'warning' | 'missing' | 'unneeded';

export interface Verdict {
  check: Check;
  status: Status;
  /** What was found: a version, a folder, an amount; empty when nothing was. */
  found: string;
}

/** Judges each prerequisite by what this machine has and by what its engines still need. */
export function verdicts(facts: MachineFacts): Verdict[] {
  const { temporal, temporalTestServer, kafka, mongodb } = facts.engines;
  const wheelWanted = [temporal, temporalTestServer, mongodb].includes('absent');
  // Of the installed servers only SecantusDB runs on Python; the others are programs of their own.
  const pythonWanted = wheelWanted || mongodb === 'installed';
  const javaWanted = kafka !== 'reached' && kafka !== 'unreachable';
  return [
    present('platform', ['linux', 'darwin'].includes(facts.platform), facts.platform),
    program('node', facts.node, LEAST_NODE),
    program('npm', facts.npm),
    { ...program('git', facts.git), ...(facts.git ? {} : { status: 'warning' }) },
    ifWanted(pythonWanted, program('python', facts.python, LEAST_PYTHON)),
    ifWanted(wheelWanted, present('venv', facts.pythonVenv)),
    ifWanted(javaWanted, program('java', facts.java, LEAST_JAVA)),
    ifWanted(kafka === 'absent', program('maven', facts.maven)),
    present('cache', facts.cache.writable, facts.cache.folder),
    amount('disk', facts.freeDiskBytes, { least: 1, better: 3 }),
    amount('memory', facts.memoryBytes, { least: 2, better: 4 }),
  ];
}

/** Whether the product can run: nothing needed is missing, and every address given is answered. */
export function isFit(facts: MachineFacts): boolean {
  const lacks = verdicts(facts).some(({ status }) => status === 'missing');
  return !lacks && !Object.values(facts.engines).includes('unreachable');
}

function present(check: Check, found: boolean, what = ''): Verdict {
  return { check, status: found ? 'ok' : 'missing', found: what };
}

function program(check: Check, version: Version | undefined, least: Version = [0, 0]): Verdict {
  const good = version !== undefined && atLeast(version, least);
  return present(check, good, version?.join('.'));
}

function ifWanted(wanted: boolean, verdict: Verdict): Verdict {
  return wanted || verdict.status === 'ok' ? verdict : { ...verdict, status: 'unneeded' };
}

const GIGABYTE = 1e9;

function amount(check: Check, bytes: number, wanted: { least: number; better: number }): Verdict {
  const gigabytes = bytes / GIGABYTE;
  const enough = gigabytes < wanted.better ? 'warning' : 'ok';
  return {
    check,
    status: gigabytes < wanted.least ? 'missing' : enough,
    found: `${gigabytes.toFixed(1)} GB`,
  };
}
