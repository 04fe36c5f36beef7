import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tests counted; a file that could not even be loaded counts as one that failed. */
export interface Tally {
  passed: number;
  failed: number;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

const JEST = createRequire(import.meta.url).resolve('jest/bin/jest');

/** Runs Jest over some of its projects, its output passed on as it comes. */
export async function runJest(
  projects: string[],
  jestArguments: string[],
  environment: Record<string, string>,
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'nenep-jest-'));
  const report = join(folder, 'report.json');
  const jest = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      JEST,
      '--selectProjects',
      ...projects,
      '--passWithNoTests',
      '--maxWorkers=2',
      '--forceExit',
      '--json',
      `--outputFile=${report}`,
      ...jestArguments,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment } },
  );
  const [code] = (await once(jest, 'exit')) as [number | null];
  try {
    return tallyOf(JSON.parse(await readFile(report, 'utf8')) as JestReport, code);
  } catch (cause) {
    throw new Error(`Jest ended with ${code} and left no report.`, { cause });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A run that Jest calls failed is never counted as passed, whatever its numbers say. */
function tallyOf(report: JestReport, code: number | null): Tally {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}
