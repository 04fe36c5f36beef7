import type { Readable, Writable } from 'node:stream';

/** Where a command runs. Given to it and not looked up, so that a test can be its surroundings. */
export interface Surroundings {
  /** What was typed after the command's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly stdin: Readable & { isTTY?: boolean };
  /** `columns` is set where it is a terminal. */
  readonly stdout: Writable & { columns?: number };
  readonly stderr: Writable;
  /** The zone of the reader's clock, like `Asia/Ho_Chi_Minh`. */
  readonly zone: string;
}

/**
 * The surroundings of this process. npm runs the repository's script in the repository's root and
 * tells where it was called from; that is the folder that people mean.
 */
export function ofThisProcess(): Surroundings {
  const { env, stdin, stdout, stderr } = process;
  return {
    args: process.argv.slice(2),
    env,
    folder: (isNpmScript(env) && env['INIT_CWD']) || process.cwd(),
    stdin,
    stdout,
    stderr,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Whether the command was called as the repository's script, `npm run nenep -- …`. */
export function isNpmScript(env: Surroundings['env']): boolean {
  return env['npm_lifecycle_event'] === 'nenep';
}
