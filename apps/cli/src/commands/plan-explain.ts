import { dateInWords, type YearAhead, yearAhead } from '@nenep/plan';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { showDate } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { loadPlanFolder } from '../year/load-plan-folder.js';
import { renderDays } from '../year/render-days.js';
import { renderStandBys } from '../year/render-own.js';
import { requireKnown, type YearOptions, yearOptions } from '../year/wanted.js';
import { type Telling, tellingOf } from '../year/words.js';

export function addPlanExplain(plan: Command, context: Context): void {
  const { say } = context;
  const explain = plan
    .command('explain')
    .summary(say('year.help.explain.summary'))
    .description(say('year.help.explain.description'))
    .argument(`<${say('cliHelp.words.folder')}>`, say('cliHelp.plan.folder'));
  yearOptions(explain, context)
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'plan explain plans/tayninh-2021',
          says: say('year.help.explain.examples.folder'),
        },
        {
          line: 'plan explain plans/tayninh-2021 --person cb-031 --from 2021-06-01 --to 2021-06-30',
          says: say('year.help.explain.examples.person'),
        },
        {
          line: 'plan explain plans/tayninh-2021 --unit van-phong --json',
          says: say('year.help.explain.examples.unit'),
        },
      ]),
    )
    .action((folder: string, _options, command: Command) =>
      explainPlan(context, folder, command.optsWithGlobals()),
    );
}

async function explainPlan(context: Context, folder: string, options: YearOptions): Promise<void> {
  const { loaded } = await loadPlanFolder(context, folder);
  requireKnown(context, loaded, options);
  const telling = tellingOf(context, loaded);
  const year = yearAhead(loaded, options);
  context.print(options.json ? inJson(telling, year) : inText(telling, year, options));
}

function inText(telling: Telling, year: YearAhead, { person, unit }: YearOptions): string {
  const { say, names, language, loaded } = telling;
  const { title, validity } = loaded.plan;
  const days = renderDays(telling, year, person);
  const heading = [
    title[language],
    say('year.explain.summary', {
      organization: loaded.organization.name[language],
      from: showDate(validity.from),
      to: showDate(validity.to),
    }),
    say('year.explain.assumption'),
    ...(person ? [say('year.explain.for', { person: names.person(person), id: person })] : []),
    ...(unit ? [say('year.explain.forUnit', { unit: names.unit(unit) })] : []),
  ].join('\n');
  const standBys =
    person !== undefined && year.standBys.length > 0
      ? [renderStandBys(telling, year.standBys)]
      : [];
  const sections = [heading, ...(days ? [days] : []), ...standBys];
  if (sections.length === 1) sections.push(say('year.explain.nothing'));
  return sections.join('\n\n');
}

/** All of it as data, each date that was rolled with its reasons in words as well. */
function inJson({ loaded, names, language }: Telling, year: YearAhead): string {
  const { plan, organization } = loaded;
  const periods = year.periods.map(({ rolled, ...period }) => ({
    ...period,
    rolled: rolled.map((date) => ({
      ...date,
      inWords: dateInWords(
        { cycle: period.cycle, ...date, rolled: date.reasons, counted: null },
        names,
        language,
      ),
    })),
  }));
  const asks = year.asks.map((ask) => ({
    ...ask,
    name: names.person(ask.person),
    inWords: dateInWords(ask, names, language),
  }));
  const { id, validity } = plan;
  const report = { plan: id, organization: organization.id, validity, zone: loaded.calendar.zone };
  return JSON.stringify({ ...report, periods, asks, standBys: year.standBys }, null, 2);
}
