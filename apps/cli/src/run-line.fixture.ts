import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import type { ExitCode } from './exit-codes.js';
import { run } from './program.js';

export interface Ran {
  code: ExitCode;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  folder?: string;
  /** What is piped into the command. */
  stdin?: string;
  /** What somebody at the terminal types, each line when it is asked for. */
  typed?: string[];
  /** The terminal's width; without it standard output is no terminal. */
  columns?: number;
  /** That of the reader's clock; in the plan's own zone unless given. */
  zone?: string;
}

/** A folder for sign-ins that no other test uses. */
export function newConfigurationFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nenep-cli-'));
}

/** Runs one line of `nenep` as if typed, with everything around it given. */
export async function runLine(args: string[], options: RunOptions = {}): Promise<Ran> {
  const { env = {}, folder = tmpdir(), stdin = '', typed, columns } = options;
  const { zone = 'Asia/Ho_Chi_Minh' } = options;
  const lines = [...(typed ?? [])];
  const input = Object.assign(new PassThrough(), { isTTY: typed !== undefined });
  if (!typed) input.end(stdin);

  const out: string[] = [];
  const err: string[] = [];
  const stderr = collecting(err, (text) => {
    if (text.endsWith(': ')) setImmediate(() => input.write(`${lines.shift() ?? '\u0003'}\r`));
  });
  const stdout = Object.assign(collecting(out), columns === undefined ? {} : { columns });
  const surroundings = {
    args,
    env,
    folder,
    stdin: input,
    stdout,
    stderr,
    zone,
  };
  const code = await run(surroundings);
  return { code, stdout: out.join(''), stderr: err.join('') };
}

function collecting(into: string[], seen: (text: string) => void = () => undefined): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      into.push(String(chunk));
      seen(String(chunk));
      done();
    },
  });
}
