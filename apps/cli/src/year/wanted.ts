import type { LoadedPlan, Wanted } from '@nenep/plan';
import type { Command } from 'commander';
import { DateTime } from 'luxon';
import type { CommonOptions } from '../commands/options.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';

export interface YearOptions extends CommonOptions, Wanted {}

/** Which part of a plan's year is wanted. */
export function yearOptions(command: Command, context: Context): Command {
  const { say } = context;
  return command
    .option(`--person <${say('cliHelp.words.id')}>`, say('year.help.person'))
    .option(`--unit <${say('cliHelp.words.id')}>`, say('year.help.unit'))
    .option(
      `--from <${say('cliHelp.words.day')}>`,
      say('year.help.from'),
      dayReader(context, '--from'),
    )
    .option(`--to <${say('cliHelp.words.day')}>`, say('year.help.to'), dayReader(context, '--to'));
}

/** Throws {@link Failure} where the organization does not know who or what is wanted. */
export function requireKnown(
  { say }: Context,
  { organization }: LoadedPlan,
  { person, unit }: Wanted,
): void {
  if (person !== undefined && !organization.people.some(({ id }) => id === person)) {
    throw new Failure(EXIT.NOT_FOUND, {
      title: say('year.failures.person.title', { id: person }),
      remedy: say('year.failures.person.remedy'),
    });
  }
  if (unit !== undefined && !organization.units.some(({ id }) => id === unit)) {
    throw new Failure(EXIT.NOT_FOUND, {
      title: say('year.failures.unit.title', { id: unit }),
      remedy: say('year.failures.unit.remedy'),
    });
  }
}

function dayReader({ say }: Context, option: string) {
  return (text: string): string => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid) return text;
    throw new Failure(EXIT.INVALID, {
      title: say('year.failures.day.title', { option, text }),
      remedy: say('year.failures.day.remedy'),
    });
  };
}
