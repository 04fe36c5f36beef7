import type { Command } from 'commander';
import { ApiClient } from '../api-client.js';
import type { Context } from '../context.js';
import { configurationFolder, remember, writeCredentials } from '../credentials.js';
import { showInstant } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { ask, askSecret, readPiped } from '../prompt.js';
import { serverAddress } from '../server-address.js';
import { tokenShape } from '../shapes.js';
import { keptCredentials } from '../sign-in.js';
import type { CommonOptions } from './options.js';

interface LoginOptions extends CommonOptions {
  username?: string;
  passwordStdin?: true;
}

export function addLogin(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('login')
    .summary(say('cliHelp.login.summary'))
    .description(say('cliHelp.login.description'))
    .option(`--username <${say('cliHelp.words.name')}>`, say('cliHelp.login.username'))
    .option('--password-stdin', say('cliHelp.login.passwordStdin'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'login', says: say('cliHelp.login.examples.asked') },
        { line: 'login --username pham-vi-du', says: say('cliHelp.login.examples.named') },
        {
          line: 'login --server https://nenep.example.vn --username pham-vi-du --password-stdin < mat-khau.txt',
          says: say('cliHelp.login.examples.piped'),
        },
      ]),
    )
    .action((_options, command: Command) => login(context, command.optsWithGlobals()));
}

async function login(context: Context, options: LoginOptions): Promise<void> {
  const { say, surroundings } = context;
  const kept = await keptCredentials(context);
  const server = await serverAddress(context, options.server, kept);
  const username = options.username ?? (await ask(context, say('cli.login.askUsername')));
  const password = await passwordOf(context, options);

  const answered = await new ApiClient(context, server).post(
    '/tokens',
    { username, password },
    tokenShape,
  );
  const signIn = { ...answered.value, username };
  await writeCredentials(configurationFolder(surroundings.env), remember(kept, server, signIn));
  if (options.json) return context.print(answered.text);
  const until = showInstant(signIn.expiresAt, surroundings.zone);
  context.print(say('cli.login.done', { username, server, until }));
}

async function passwordOf(context: Context, { passwordStdin }: LoginOptions): Promise<string> {
  if (passwordStdin) return readPiped(context);
  return (
    context.surroundings.env['NENEP_PASSWORD'] ||
    (await askSecret(context, context.say('cli.login.askPassword')))
  );
}
