import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { yearAhead } from '@nenep/plan';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { renderExamples } from '../output/help.js';
import { icsOf } from '../year/ics.js';
import { loadPlanFolder } from '../year/load-plan-folder.js';
import { requireKnown, type YearOptions, yearOptions } from '../year/wanted.js';
import { tellingOf } from '../year/words.js';

interface IcsOptions extends YearOptions {
  out?: string;
}

export function addPlanIcs(plan: Command, context: Context): void {
  const { say } = context;
  const ics = plan
    .command('ics')
    .summary(say('year.help.ics.summary'))
    .description(say('year.help.ics.description'))
    .argument(`<${say('cliHelp.words.folder')}>`, say('cliHelp.plan.folder'));
  yearOptions(ics, context)
    .option(`--out <${say('cliHelp.words.file')}>`, say('year.help.ics.out'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'plan ics plans/tayninh-2021 --person cb-002 --out cb-002.ics',
          says: say('year.help.ics.examples.person'),
        },
        { line: 'plan ics plans/tayninh-2021 --out lich', says: say('year.help.ics.examples.all') },
      ]),
    )
    .action((folder: string, _options, command: Command) =>
      writeIcs(context, folder, command.optsWithGlobals()),
    );
}

async function writeIcs(context: Context, folder: string, options: IcsOptions): Promise<void> {
  const { say, surroundings } = context;
  const { person, out } = options;
  const { loaded } = await loadPlanFolder(context, folder);
  requireKnown(context, loaded, options);
  const telling = tellingOf(context, loaded);
  const { asks } = yearAhead(loaded, options);
  const stamp = new Date();
  const ofPerson = (id: string) =>
    icsOf(
      telling,
      id,
      asks.filter((ask) => ask.person === id),
      stamp,
    );

  if (out === undefined) {
    if (person === undefined) throw unaddressed(context);
    surroundings.stdout.write(ofPerson(person));
    return;
  }
  const target = resolve(surroundings.folder, out);
  if (person !== undefined) {
    await write(context, target, ofPerson(person));
    context.note(say('year.ics.written', { number: 1, out }));
    return;
  }
  const people = [...new Set(asks.map((ask) => ask.person))];
  for (const id of people) await write(context, join(target, `${id}.ics`), ofPerson(id));
  context.note(say('year.ics.written', { number: people.length, out }));
}

function unaddressed({ say }: Context): Failure {
  return new Failure(EXIT.INVALID, {
    title: say('year.failures.unaddressed.title'),
    remedy: say('year.failures.unaddressed.remedy'),
  });
}

async function write({ say }: Context, file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(EXIT.INVALID, {
      title: say('year.failures.write.title', { file }),
      remedy: say('year.failures.write.remedy'),
      ...(code && { code }),
    });
  }
}
