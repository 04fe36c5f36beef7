import { readFileSync } from 'node:fs';
import { LANGUAGES } from '@nenep/messages';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { addCalendar } from './commands/calendar.js';
import { addCycles } from './commands/cycles.js';
import { addDecide } from './commands/decide.js';
import { addLogin } from './commands/login.js';
import { addLogout } from './commands/logout.js';
import { addOrganization } from './commands/organization.js';
import { addPassword } from './commands/password.js';
import { addPlan } from './commands/plan.js';
import { addTasks } from './commands/tasks.js';
import { addTimeline } from './commands/timeline.js';
import { addWhoami } from './commands/whoami.js';
import { addWorlds } from './commands/worlds.js';
import { type Context, createContext } from './context.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { Failure } from './failure.js';
import { renderFailure } from './output/failure.js';
import { helpSettings, renderExamples, renderRootNotes } from './output/help.js';
import type { Surroundings } from './surroundings.js';
import { usageFailure } from './usage-error.js';

/** Runs one line of `nenep` and resolves to its exit code; it never rejects. */
export async function run(surroundings: Surroundings): Promise<ExitCode> {
  const context = createContext(surroundings);
  const program = createProgram(context);
  try {
    await program.parseAsync(surroundings.args, { from: 'user' });
    return EXIT.OK;
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) {
      return error.exitCode === 0 ? EXIT.OK : EXIT.INVALID;
    }
    const failure = toFailure(context, program, error);
    context.note(renderFailure(context, failure.text));
    return failure.exitCode;
  }
}

function createProgram(context: Context): Command {
  const { say, surroundings } = context;
  const program = new Command('nenep')
    .description(say('cliHelp.about'))
    .exitOverride()
    .configureHelp(helpSettings(context))
    .configureOutput({
      writeOut: (text) => void surroundings.stdout.write(text),
      writeErr: (text) => void surroundings.stderr.write(text),
      getOutHelpWidth: () => surroundings.stdout.columns ?? 100,
      getErrHelpWidth: () => surroundings.stdout.columns ?? 100,
      // Said by `run`, in the reader's language.
      outputError: () => undefined,
    })
    .helpOption('-h, --help', say('cliHelp.options.help'))
    .helpCommand(`help [${say('cliHelp.words.command')}]`, say('cliHelp.options.helpCommand'))
    .version(ownVersion(), '-V, --version', say('cliHelp.options.version'))
    .option('--server <url>', say('cliHelp.options.server'))
    .option('--json', say('cliHelp.options.json'))
    .option('--lang <vi|en>', say('cliHelp.options.lang'), languageParser(context))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'login', says: say('cliHelp.start.login') },
        { line: 'tasks', says: say('cliHelp.start.tasks') },
        { line: 'timeline --limit 10', says: say('cliHelp.start.timeline') },
        { line: 'help decide', says: say('cliHelp.start.help') },
      ]),
    )
    .addHelpText('after', renderRootNotes(context));

  addLogin(program, context);
  addLogout(program, context);
  addWhoami(program, context);
  addPassword(program, context);
  addPlan(program, context);
  addOrganization(program, context);
  addCalendar(program, context);
  addCycles(program, context);
  addTasks(program, context);
  addDecide(program, context);
  addTimeline(program, context);
  addWorlds(program, context);
  return program;
}

/** The language is chosen before the line is parsed; here only what cannot be chosen is refused. */
function languageParser({ say }: Context) {
  return (text: string): string => {
    if (LANGUAGES.some((language) => language === text)) return text;
    throw new Failure(EXIT.INVALID, {
      title: say('cli.failures.language.title', { text }),
      remedy: say('cli.failures.language.remedy', { languages: LANGUAGES.join(', ') }),
    });
  };
}

function ownVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

function isHelp({ code }: CommanderError): boolean {
  return ['commander.help', 'commander.helpDisplayed', 'commander.version'].includes(code);
}

function toFailure(context: Context, program: Command, error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof CommanderError) return usageFailure(context, error, program);
  return new Failure(EXIT.UNEXPECTED, {
    title: context.say('cli.failures.unexpected.title'),
    detail: error instanceof Error ? error.message : String(error),
    remedy: context.say('cli.failures.unexpected.remedy'),
  });
}
