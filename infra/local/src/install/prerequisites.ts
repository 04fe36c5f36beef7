import { SetupProblem } from '../setup-problem.js';
import { texts } from '../texts.js';
import { runTool } from './tools.js';
import { atLeast, LEAST_JAVA, LEAST_PYTHON, parseVersion, type Version } from './versions.js';

/** Of the programs we look for, how each is asked its version and how it answers. */
const ASKING = {
  npm: [['--version'], /^([\d.]+)/m],
  git: [['--version'], /git version ([\d.]+)/],
  python3: [['--version'], /Python ([\d.]+)/],
  java: [['-version'], / version "([\d.]+)/],
  mvn: [['--version'], /Apache Maven ([\d.]+)/],
} as const;

/** The version of a program on PATH; undefined when it is missing or does not run. */
export async function versionOf(program: keyof typeof ASKING): Promise<Version | undefined> {
  const [args, answers] = ASKING[program];
  const { code, output } = await runTool(program, args);
  if (code !== 0) return undefined;
  const answer = answers.exec(output)?.[1];
  return answer === undefined ? undefined : parseVersion(answer);
}

/** Debian ships Python without the parts that make virtual environments. */
export async function pythonHasVenv(): Promise<boolean> {
  return (await runTool('python3', ['-c', 'import venv, ensurepip'])).code === 0;
}

/** @throws SetupProblem naming what is missing and the remedy */
export async function requirePython(): Promise<void> {
  const version = await versionOf('python3');
  if (!version || !atLeast(version, LEAST_PYTHON)) throw new SetupProblem(texts().needed('python'));
  if (!(await pythonHasVenv())) throw new SetupProblem(texts().needed('venv'));
}

/** @throws SetupProblem naming what is missing and the remedy */
export async function requireJava(): Promise<void> {
  const version = await versionOf('java');
  if (!version || !atLeast(version, LEAST_JAVA)) throw new SetupProblem(texts().needed('java'));
}

/** @throws SetupProblem naming what is missing and the remedy */
export async function requireMaven(): Promise<void> {
  if (!(await versionOf('mvn'))) throw new SetupProblem(texts().needed('maven'));
}
