import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { renderExamples } from '../output/help.js';
import { loadPlanFolder } from '../year/load-plan-folder.js';
import { renderSimulation } from '../year/render-simulation.js';
import { runSimulation } from '../year/run-simulation.js';
import { tellingOf } from '../year/words.js';
import type { CommonOptions } from './options.js';

interface SimulateOptions extends CommonOptions {
  acts?: string;
  random?: string;
  silence: number;
  returns: number;
}

/** Of a hundred tasks, so many that nobody does. */
const SILENCE = 10;
/** Of a hundred decisions, so many that send work back for correction. */
const RETURNS = 5;

export function addPlanSimulate(plan: Command, context: Context): void {
  const { say } = context;
  plan
    .command('simulate')
    .summary(say('year.help.simulate.summary'))
    .description(say('year.help.simulate.description'))
    .argument(`<${say('cliHelp.words.folder')}>`, say('cliHelp.plan.folder'))
    .option(`--acts <${say('cliHelp.words.file')}>`, say('year.help.simulate.acts'))
    .option(`--random <${say('cliHelp.words.text')}>`, say('year.help.simulate.random'))
    .option(
      `--silence <${say('cliHelp.words.number')}>`,
      say('year.help.simulate.silence', { silence: SILENCE }),
      percentReader(context, '--silence'),
      SILENCE,
    )
    .option(
      `--returns <${say('cliHelp.words.number')}>`,
      say('year.help.simulate.returns', { returns: RETURNS }),
      percentReader(context, '--returns'),
      RETURNS,
    )
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'plan simulate plans/tayninh-2021',
          says: say('year.help.simulate.examples.plain'),
        },
        {
          line: 'plan simulate plans/tayninh-2021 --random 7 --silence 25 --json',
          says: say('year.help.simulate.examples.random'),
        },
        {
          line: 'plan simulate plans/tayninh-2021 --acts plans/tayninh-2021/acts/may-june.yaml',
          says: say('year.help.simulate.examples.acts'),
        },
      ]),
    )
    .action((folder: string, _options, command: Command) =>
      simulate(context, folder, command.optsWithGlobals()),
    );
}

async function simulate(context: Context, folder: string, options: SimulateOptions): Promise<void> {
  const { say, surroundings } = context;
  const { acts, random, silence, returns } = options;
  if (acts !== undefined && random !== undefined) {
    throw new Failure(EXIT.INVALID, {
      title: say('year.failures.actsAndRandom.title'),
      remedy: say('year.failures.actsAndRandom.remedy'),
    });
  }
  const { loaded } = await loadPlanFolder(context, folder);
  context.note(say('year.simulate.begins'));
  const report = await runSimulation(context, {
    folder: resolve(surroundings.folder, folder),
    ...(acts !== undefined && { acts: resolve(surroundings.folder, acts) }),
    seed: random ?? '1',
    silence: silence / 100,
    returns: returns / 100,
  });
  if (options.json) return context.print(report.text);
  context.print(renderSimulation(tellingOf(context, loaded), report.value));
}

function percentReader({ say }: Context, option: string) {
  return (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number <= 100) return number;
    throw new Failure(EXIT.INVALID, {
      title: say('cli.failures.number.title', { option, text }),
      remedy: say('year.failures.percent.remedy'),
    });
  };
}
