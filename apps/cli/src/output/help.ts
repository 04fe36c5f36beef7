import type { Command, Help, HelpConfiguration } from 'commander';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';

/** A line that can be tried, and what it does. */
export interface Example {
  line: string;
  says: string;
}

type Item = [term: string, says: string];

/** Commander's help in the reader's language. */
export function helpSettings({ say, nenep }: Context): HelpConfiguration {
  return {
    subcommandTerm: (command) => [command.name(), ...argumentsOf(command)].join(' '),
    formatHelp(command, help) {
      const width = help.padWidth(command, help);
      const list = (title: string, items: Item[]) =>
        items.length === 0
          ? []
          : [
              '',
              `${title}:`,
              ...items.map((item) => help.formatItem(item[0], width, item[1], help)),
            ];
      return [
        `${say('cliHelp.titles.usage')}: ${usageOf(command, { say, nenep })}`,
        '',
        help.boxWrap(command.description(), help.helpWidth ?? 100),
        ...list(say('cliHelp.titles.commands'), commandItems(command, help)),
        ...list(say('cliHelp.titles.arguments'), argumentItems(command)),
        ...list(say('cliHelp.titles.options'), optionItems(help.visibleOptions(command))),
        ...list(say('cliHelp.titles.globalOptions'), commonItems(command, help)),
        '',
      ].join('\n');
    },
  };
}

/** Examples, each under what it does; goes behind a command's help. */
export function renderExamples({ say, nenep }: Context, examples: readonly Example[]): string {
  const lines = examples.map(({ line, says }) => `  # ${says}\n  ${nenep} ${line}`);
  return ['', `${say('cliHelp.titles.examples')}:`, ...lines].join('\n');
}

/** The exit codes and what of the environment is read. */
export function renderRootNotes({ say }: Context): string {
  const codes = (Object.keys(EXIT) as (keyof typeof EXIT)[]).map(
    (name) => `  ${EXIT[name]}  ${say(`cliHelp.exitCodes.${name}`)}`,
  );
  const variables = VARIABLES.map(
    (name) => `  ${name.padEnd(17)}  ${say(`cliHelp.environment.${name}`)}`,
  );
  return [
    '',
    `${say('cliHelp.titles.exitCodes')}:`,
    ...codes,
    '',
    `${say('cliHelp.titles.environment')}:`,
    ...variables,
  ].join('\n');
}

const VARIABLES = ['NENEP_SERVER', 'NENEP_PASSWORD', 'NENEP_LANG', 'NENEP_CONFIG_DIR'] as const;

/** Only what every command takes: options of the commands in between are not their own. */
function commonItems(command: Command, help: Help): Item[] {
  if (!command.parent) return [];
  const root = rootOf(command);
  return optionItems(
    help.visibleOptions(root).filter(({ long }) => !['--help', '--version'].includes(long ?? '')),
  );
}

function rootOf(command: Command): Command {
  return command.parent ? rootOf(command.parent) : command;
}

function usageOf(command: Command, { say, nenep }: Pick<Context, 'say' | 'nenep'>): string {
  const names: string[] = [];
  for (let at = command; at.parent; at = at.parent) names.unshift(at.name());
  const subcommand = command.commands.length > 0 ? [`[${say('cliHelp.words.command')}]`] : [];
  const options = `[${say('cliHelp.words.options')}]`;
  return [nenep, ...names, ...subcommand, ...argumentsOf(command), options].join(' ');
}

function argumentsOf(command: Command): string[] {
  return command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
}

function commandItems(command: Command, help: Help): Item[] {
  return help
    .visibleCommands(command)
    .map((sub) => [help.subcommandTerm(sub), help.subcommandDescription(sub)]);
}

function argumentItems(command: Command): Item[] {
  return command.registeredArguments.map((argument) => [argument.name(), argument.description]);
}

function optionItems(options: readonly { flags: string; description: string }[]): Item[] {
  return options.map(({ flags, description }) => [flags, description]);
}
