import type { Command } from 'commander';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';

/** What every command takes, wherever on the line it stands. */
export interface CommonOptions {
  server?: string;
  json?: true;
}

export interface ReadOptions extends CommonOptions {
  world?: string;
  after?: string;
}

export interface PageOptions extends ReadOptions {
  limit?: number;
  cursor?: string;
  all?: true;
}

/** Most items that one request may ask for. */
export const LARGEST_PAGE = 200;

/** A time-lapse to look at instead of the record, and what the answer must already show. */
export function readOptions(command: Command, { say }: Context): Command {
  return command
    .option(`--world <${say('cliHelp.words.id')}>`, say('cliHelp.options.world'))
    .option(`--after <${say('cliHelp.words.place')}>`, say('cliHelp.options.after'));
}

export function pageOptions(command: Command, context: Context): Command {
  const { say } = context;
  return readOptions(command, context)
    .option(
      `--limit <${say('cliHelp.words.number')}>`,
      say('cliHelp.options.limit', { largest: LARGEST_PAGE }),
      wholeNumber(context, '--limit', LARGEST_PAGE),
    )
    .option(`--cursor <${say('cliHelp.words.cursor')}>`, say('cliHelp.options.cursor'))
    .option('--all', say('cliHelp.options.all'));
}

/** Reads an option's value as a number from 1 on; throws {@link Failure} for anything else. */
export function wholeNumber({ say }: Context, option: string, largest = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= 1 && number <= largest) return number;
    throw new Failure(EXIT.INVALID, {
      title: say('cli.failures.number.title', { option, text }),
      remedy: say('cli.failures.number.remedy', { largest }),
    });
  };
}
