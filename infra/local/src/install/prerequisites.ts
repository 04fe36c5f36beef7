import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';
import { runTool } from './tools.js';

export type Version = readonly [major: number, minor: number];

/** The least versions the packages of the engines run on. */
export const LEAST_PYTHON: Version = [3, 10];
export const LEAST_JAVA: Version = [17, 0];

/** The first `x.y` (or lone `x`) in what a program says of its version. */
export function parseVersion(text: string): Version | undefined {
  const match = /(\d+)(?:\.(\d+))?/.exec(text);
  return match ? [Number(match[1]), Number(match[2] ?? 0)] : undefined;
}

export function atLeast(version: Version, least: Version): boolean {
  return version[0] === least[0] ? version[1] >= least[1] : version[0] > least[0];
}

/**
 * The version a tool prints; undefined when it is missing or does not work. The line is chosen by
 * `pattern`, since launchers print notices of their own around it.
 */
export async function toolVersion(
  command: string,
  args: readonly string[],
  pattern: RegExp,
): Promise<Version | undefined> {
  const { code, output } = await runTool(command, args);
  if (code !== 0) return undefined;
  const line = output.split('\n').find((candidate) => pattern.test(candidate));
  return line === undefined ? undefined : parseVersion(line);
}

export const pythonVersion = () => toolVersion('python3', ['--version'], /^Python/);
export const javaVersion = () => toolVersion('java', ['-version'], /version "/);
export const mavenVersion = () => toolVersion('mvn', ['--version'], /Apache Maven/);

/** Debian ships Python without the parts that make virtual environments. */
export async function pythonHasVenv(): Promise<boolean> {
  return (await runTool('python3', ['-c', 'import venv, ensurepip'])).code === 0;
}

/** @throws SetupProblem naming what is missing and the remedy */
export async function requirePython(): Promise<void> {
  const version = await pythonVersion();
  if (!version || !atLeast(version, LEAST_PYTHON)) throw new SetupProblem(texts().needsPython);
  if (!(await pythonHasVenv())) throw new SetupProblem(texts().needsVenv);
}

/** @throws SetupProblem naming what is missing and the remedy */
export async function requireJava(): Promise<void> {
  const version = await javaVersion();
  if (!version || !atLeast(version, LEAST_JAVA)) throw new SetupProblem(texts().needsJava);
}

/** @throws SetupProblem naming what is missing and the remedy */
export async function requireMaven(): Promise<void> {
  if (!(await mavenVersion())) throw new SetupProblem(texts().needsMaven);
}
