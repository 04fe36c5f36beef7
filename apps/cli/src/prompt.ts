import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

/** Asks whoever sits at the terminal. Throws {@link Failure} where nobody does or answers. */
export async function ask(context: Context, question: string): Promise<string> {
  requireTerminal(context);
  const { stdin, stderr } = context.surroundings;
  return answered(context, await readTypedLine(stdin, stderr, question));
}

/** Asks without showing what is typed. */
export async function askSecret(context: Context, question: string): Promise<string> {
  requireTerminal(context);
  const { stdin, stderr } = context.surroundings;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  stderr.write(question);
  const typed = await readTypedLine(stdin, nowhere, '');
  stderr.write('\n');
  return answered(context, typed);
}

/** All of standard input, without the line end that a pipe puts behind it. */
export async function readPiped({ surroundings }: Context): Promise<string> {
  return (await text(surroundings.stdin)).replace(/\r?\n$/, '');
}

function requireTerminal(context: Context): void {
  if (!context.surroundings.stdin.isTTY) throw unanswered(context);
}

function answered(context: Context, answer: string): string {
  if (answer === '') throw unanswered(context);
  return answer;
}

function unanswered({ say }: Context): Failure {
  return new Failure(EXIT.INVALID, {
    title: say('cli.failures.unanswered.title'),
    remedy: say('cli.failures.unanswered.remedy'),
  });
}

/** Empty where the reader ends the input or interrupts instead. */
function readTypedLine(
  input: NodeJS.ReadableStream,
  output: Writable,
  question: string,
): Promise<string> {
  const line = createInterface({ input, output, terminal: true });
  return new Promise((resolve) => {
    line.on('SIGINT', () => line.close());
    line.on('close', () => resolve(''));
    line.question(question, (answer) => {
      resolve(answer);
      line.close();
    });
  });
}
