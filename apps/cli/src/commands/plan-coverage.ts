import { type Carrier, type ClauseCoverage, coverageOf, loadPlan, type Plan } from '@nenep/plan';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { renderExamples } from '../output/help.js';
import { renderTable } from '../output/table.js';
import { readPlanFiles } from '../plan-files.js';
import type { CommonOptions } from './options.js';

export function addPlanCoverage(plan: Command, context: Context): void {
  const { say } = context;
  plan
    .command('coverage')
    .summary(say('cliHelp.planCoverage.summary'))
    .description(say('cliHelp.planCoverage.description'))
    .argument(`<${say('cliHelp.words.folder')}>`, say('cliHelp.plan.folder'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'plan coverage plans/tayninh-2021',
          says: say('cliHelp.planCoverage.examples.folder'),
        },
        { line: 'plan coverage . --json', says: say('cliHelp.planCoverage.examples.json') },
      ]),
    )
    .action(async (folder: string, _options, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      const clauses = coverageOf(await validPlan(context, folder));
      if (clauses.length === 0) throw failed(context, 'unlisted');
      if (json) context.print(JSON.stringify({ clauses }, null, 2));
      else
        context.print(
          [renderClauses(context, clauses), renderTotal(context, clauses)].join('\n\n'),
        );
      const missing = clauses.filter(({ state }) => state === 'MISSING');
      if (missing.length === 0) return;
      throw failed(context, 'missing', { clauses: missing.map(({ clause }) => clause).join(', ') });
    });
}

async function validPlan(context: Context, folder: string): Promise<Plan> {
  const loaded = loadPlan(await readPlanFiles(context, folder));
  if (!loaded.ok) throw failed(context, 'invalid', { folder });
  return loaded.plan.plan;
}

function failed(
  { say }: Context,
  what: 'missing' | 'unlisted' | 'invalid',
  params: Record<string, string> = {},
): Failure {
  return new Failure(EXIT.INVALID, {
    title: say(`coverage.${what}.title`, params),
    remedy: say(`coverage.${what}.remedy`, params),
  });
}

function renderClauses(context: Context, clauses: readonly ClauseCoverage[]): string {
  const { say, language, surroundings } = context;
  return renderTable(
    [
      { title: say('coverage.columns.clause'), value: ({ clause }) => clause },
      { title: say('coverage.columns.text'), value: ({ text }) => text[language], wraps: true },
      { title: say('coverage.columns.by'), value: (each) => carriedBy(context, each), wraps: true },
      {
        title: say('coverage.columns.state'),
        value: ({ state }) => say(`coverage.states.${state}`),
      },
    ],
    clauses,
    surroundings.stdout.columns,
  );
}

function carriedBy(context: Context, { carriers, reason }: ClauseCoverage): string {
  const { say, language } = context;
  if (carriers.length === 0)
    return reason ? say('coverage.guiding', { reason: reason[language] }) : '';
  return carriers.map((carrier) => inWords(context, carrier)).join('; ');
}

const PARTS = [
  'plan',
  'document',
  'roles',
  'events',
  'scales',
  'numbering',
  'retention',
  'indicators',
  'cycles',
] as const;

function inWords({ say, language }: Context, { part, at, title, kind, pending }: Carrier): string {
  const known = PARTS.find((each) => each === part) ?? 'other';
  const text = say(`coverage.parts.${known}`, {
    at: at.replace(/^(document|cycles)\./, ''),
    title: title?.[language] ?? at,
    kind: kind ?? '',
  });
  return pending ? say('coverage.pending', { text }) : text;
}

function renderTotal({ say }: Context, clauses: readonly ClauseCoverage[]): string {
  const count = (state: ClauseCoverage['state']) =>
    clauses.filter((clause) => clause.state === state).length;
  return say('coverage.total', {
    number: clauses.length,
    carried: count('CARRIED'),
    partly: count('PARTLY'),
    pending: count('PENDING'),
    guiding: count('GUIDING'),
    missing: count('MISSING'),
  });
}
