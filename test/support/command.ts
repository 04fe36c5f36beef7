import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** How one line of the command ended, and what it said. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `nenep` as a process of its own that knows nothing but `env`. */
export async function nenep(
  line: readonly string[],
  { env = {}, stdin = '' }: { env?: Record<string, string>; stdin?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['apps/cli/dist/main.js', ...line], {
    env: { PATH: process.env['PATH'], TZ: 'Asia/Ho_Chi_Minh', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined); // a line that fails at once reads nothing
  child.stdin.end(stdin);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: child.exitCode, stdout, stderr };
}
