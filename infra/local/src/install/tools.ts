import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The full path of a program on PATH. */
export function findOnPath(program: string, path = process.env['PATH'] ?? ''): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

export interface ToolResult {
  /** undefined when the program could not be started, or was killed. */
  code: number | undefined;
  /** Standard output and error as they came. */
  output: string;
}

export interface ToolOptions {
  /** Added to this process's own environment. */
  env?: Record<string, string>;
  /** Told every line it prints, as it comes. */
  onLine?: (line: string) => void;
}

/** Runs a tool to its end. It dies with this process. */
export function runTool(
  command: string,
  args: readonly string[],
  { env, onLine = () => undefined }: ToolOptions = {},
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const killWithUs = () => child.kill();
    process.once('exit', killWithUs);
    let output = '';
    const take = (chunk: string) => {
      output += chunk;
      for (const line of chunk.split('\n')) if (line.trim() !== '') onLine(line.trim());
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', (error) => resolve({ code: undefined, output: error.message }));
    child.once('close', (code) => {
      process.off('exit', killWithUs);
      resolve({ code: code ?? undefined, output });
    });
  });
}
