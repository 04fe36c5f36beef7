import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  type CloneNote,
  clonePlan,
  describeProblem,
  loadPlan,
  type LoadResult,
  type PlanDraft,
  type PlanProblem,
} from '@nenep/plan';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { showDate } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { renderPlaces } from '../output/places.js';
import { placesIn } from '../plan-files.js';
import { loadPlanFolder } from '../year/load-plan-folder.js';
import { type CommonOptions, wholeNumber } from './options.js';

interface CloneOptions extends CommonOptions {
  year: number;
  out: string;
}

export function addPlanClone(plan: Command, context: Context): void {
  const { say } = context;
  plan
    .command('clone')
    .summary(say('year.help.clone.summary'))
    .description(say('year.help.clone.description'))
    .argument(`<${say('cliHelp.words.folder')}>`, say('cliHelp.plan.folder'))
    .requiredOption(
      `--year <${say('cliHelp.words.number')}>`,
      say('year.help.clone.year'),
      wholeNumber(context, '--year', 9999),
    )
    .requiredOption(`--out <${say('cliHelp.words.folder')}>`, say('year.help.clone.out'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'plan clone plans/tayninh-2021 --year 2022 --out ke-hoach-2022',
          says: say('year.help.clone.examples.next'),
        },
      ]),
    )
    .action((folder: string, _options, command: Command) =>
      makeClone(context, folder, command.optsWithGlobals()),
    );
}

async function makeClone(context: Context, folder: string, options: CloneOptions): Promise<void> {
  const { files, loaded } = await loadPlanFolder(context, folder);
  const { year, out } = options;
  const old = loaded.plan.document.year;
  if (year <= old) {
    throw new Failure(EXIT.INVALID, {
      title: context.say('year.failures.year.title', { text: year, year: old }),
      remedy: context.say('year.failures.year.remedy', { year: old }),
    });
  }
  const draft = clonePlan(files, loaded, year, context.language);
  await write(context, draft, out);
  const checked = loadPlan(draft.files);
  context.print(
    options.json ? inJson(context, draft, checked, out) : inText(context, draft, checked, options),
  );
}

/** Into a folder that this makes: what is there already is somebody's work. */
async function write({ say, surroundings }: Context, draft: PlanDraft, out: string): Promise<void> {
  const target = resolve(surroundings.folder, out);
  try {
    await mkdir(dirname(target), { recursive: true });
    await mkdir(target);
    for (const { name, text } of Object.values(draft.files)) {
      await writeFile(join(target, name), text, { flag: 'wx' });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      throw new Failure(EXIT.REFUSED, {
        title: say('year.failures.outExists.title', { out }),
        remedy: say('year.failures.outExists.remedy'),
      });
    }
    throw new Failure(EXIT.INVALID, {
      title: say('year.failures.write.title', { file: out }),
      remedy: say('year.failures.write.remedy'),
      ...(code && { code }),
    });
  }
}

function inText(
  context: Context,
  { notes }: PlanDraft,
  checked: LoadResult,
  { year, out }: CloneOptions,
): string {
  const { say } = context;
  const { errors, warnings } = problemsOf(checked);
  const unconfirmed = listed(context, out, warnings);
  const broken = listed(context, out, errors);
  return [
    say('year.clone.done', { year, out }),
    '',
    `${say('year.clone.review')}:`,
    ...notes.map((note) => `  - ${noteInWords(context, note)}`),
    ...(unconfirmed.length > 0 ? ['', `${say('year.clone.unconfirmed')}:`, ...unconfirmed] : []),
    ...(broken.length > 0
      ? ['', `${say('year.clone.errors', { number: broken.length })}:`, ...broken]
      : []),
    '',
    say('year.clone.next', { out }),
  ].join('\n');
}

function inJson(context: Context, { notes }: PlanDraft, checked: LoadResult, out: string): string {
  const { errors, warnings } = problemsOf(checked);
  const inWords = (problem: PlanProblem) => ({
    ...problem,
    ...describeProblem(problem, context.language),
  });
  const report = {
    folder: out,
    review: notes.map((note) => ({ ...note, inWords: noteInWords(context, note) })),
    errors: errors.map(inWords),
    warnings: warnings.map(inWords),
  };
  return JSON.stringify(report, null, 2);
}

function noteInWords({ say }: Context, note: CloneNote): string {
  const shown = Object.fromEntries(
    Object.entries(note).map(([key, value]) => [
      key,
      /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDate(value) : value,
    ]),
  );
  return say(`year.clone.notes.${note.kind}`, shown);
}

function problemsOf(checked: LoadResult): { errors: PlanProblem[]; warnings: PlanProblem[] } {
  if (checked.ok) return { errors: [], warnings: checked.warnings };
  return {
    errors: checked.problems.filter(({ severity }) => severity === 'error'),
    warnings: checked.problems.filter(({ severity }) => severity === 'warning'),
  };
}

function listed({ language }: Context, folder: string, problems: PlanProblem[]): string[] {
  const described = problems.map((problem) => ({
    ...problem,
    ...describeProblem(problem, language),
  }));
  return renderPlaces(placesIn(folder, described)).map((line) => `  ${line}`);
}
