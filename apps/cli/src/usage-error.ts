import type { MessageKey } from '@nenep/messages';
import type { Command, CommanderError } from 'commander';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

const TITLES: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'cli.usage.unknownOption',
  'commander.unknownCommand': 'cli.usage.unknownCommand',
  'commander.missingArgument': 'cli.usage.missingArgument',
  'commander.optionMissingArgument': 'cli.usage.optionWithoutValue',
  'commander.excessArguments': 'cli.usage.excessArguments',
};

/** What commander found wrong with a line, in the reader's language. */
export function usageFailure(context: Context, error: CommanderError, program: Command): Failure {
  const { say, nenep, surroundings } = context;
  const title = TITLES[error.code];
  const [, what = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const [, meant] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message) ?? [];
  return new Failure(EXIT.INVALID, {
    title: title ? say(title, { what }) : error.message,
    ...(meant && { detail: say('cli.usage.didYouMean', { meant }) }),
    remedy: say('cli.usage.see', {
      command: [nenep, ...commandPath(program, surroundings.args), '--help'].join(' '),
    }),
  });
}

/** The names of the commands that a line goes through. */
function commandPath(program: Command, args: readonly string[]): string[] {
  const path: string[] = [];
  let at = program;
  for (const arg of args) {
    const next = at.commands.find((command) => command.name() === arg);
    if (!next) continue;
    path.push(arg);
    at = next;
  }
  return path;
}
