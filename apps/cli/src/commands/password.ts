import type { Command } from 'commander';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { renderExamples } from '../output/help.js';
import { askSecret, readPiped } from '../prompt.js';
import { signedIn } from '../sign-in.js';
import type { CommonOptions } from './options.js';

interface PasswordOptions extends CommonOptions {
  passwordStdin?: true;
}

export function addPassword(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('password')
    .summary(say('cliHelp.password.summary'))
    .description(say('cliHelp.password.description'))
    .argument(`<${say('cliHelp.words.account')}>`, say('cliHelp.password.username'))
    .option('--password-stdin', say('cliHelp.login.passwordStdin'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'password pham-vi-du', says: say('cliHelp.password.examples.asked') },
        {
          line: 'password tran-vi-du@tayninh-dien-tap --password-stdin < mat-khau.txt',
          says: say('cliHelp.password.examples.piped'),
        },
      ]),
    )
    .action((username: string, _options, command: Command) =>
      setPassword(context, username, command.optsWithGlobals()),
    );
}

async function setPassword(
  context: Context,
  username: string,
  options: PasswordOptions,
): Promise<void> {
  const api = await signedIn(context, options);
  const password = options.passwordStdin
    ? await readPiped(context)
    : await askTwice(context, username);
  await api.tell('POST', `/accounts/${encodeURIComponent(username)}/password`, { password });
  context.note(context.say('cli.password.done', { username, server: api.server }));
}

/** What nobody sees while typing is typed twice. */
async function askTwice(context: Context, username: string): Promise<string> {
  const { say } = context;
  const password = await askSecret(context, say('cli.password.ask', { username }));
  const again = await askSecret(context, say('cli.password.askAgain'));
  if (password === again) return password;
  throw new Failure(EXIT.INVALID, {
    title: say('cli.failures.twoPasswords.title'),
    remedy: say('cli.failures.twoPasswords.remedy'),
  });
}
