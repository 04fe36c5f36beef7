import type { Command } from 'commander';
import { ApiClient, Unreachable } from '../api-client.js';
import { ApiProblem } from '../api-problem.js';
import type { Context } from '../context.js';
import { configurationFolder, forget, writeCredentials } from '../credentials.js';
import { Failure } from '../failure.js';
import { showInstant } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { serverAddress } from '../server-address.js';
import { keptCredentials } from '../sign-in.js';
import type { CommonOptions } from './options.js';

export function addLogout(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('logout')
    .summary(say('cliHelp.logout.summary'))
    .description(say('cliHelp.logout.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'logout', says: say('cliHelp.logout.examples.last') },
        {
          line: 'logout --server https://nenep.example.vn',
          says: say('cliHelp.logout.examples.server'),
        },
      ]),
    )
    .action((_options, command: Command) => logout(context, command.optsWithGlobals()));
}

/** Forgets the token here even where the server cannot be told, and then says that it was not. */
async function logout(context: Context, options: CommonOptions): Promise<void> {
  const { say, surroundings } = context;
  const kept = await keptCredentials(context);
  const server = await serverAddress(context, options.server, kept);
  const signIn = kept.servers[server];
  if (!signIn) return context.note(say('cli.logout.already', { server }));

  await writeCredentials(configurationFolder(surroundings.env), forget(kept, server));
  try {
    await new ApiClient(context, server, signIn.token).tell('DELETE', '/tokens/current');
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return done();
    if (!(error instanceof Unreachable || error instanceof ApiProblem)) throw error;
    const until = showInstant(signIn.expiresAt, surroundings.zone);
    throw new Failure(error.exitCode, {
      ...error.text,
      remedy: say('cli.logout.untold', { until }),
    });
  }
  done();

  function done() {
    context.note(say('cli.logout.done', { server }));
  }
}
