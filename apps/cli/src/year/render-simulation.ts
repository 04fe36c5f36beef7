import { dateInWords } from '@nenep/plan';
import { showDate, showMoment } from '../output/dates.js';
import { renderFields } from '../output/fields.js';
import { renderTable } from '../output/table.js';
import type { Simulation } from './simulation-shape.js';
import type { Telling } from './words.js';

/** A simulated year for people to read, marked as what it is at both ends. */
export function renderSimulation(telling: Telling, simulation: Simulation): string {
  const { say, loaded, language } = telling;
  const mark = say('year.simulate.mark', { plan: loaded.plan.title[language] });
  const sections = [
    mark,
    summary(telling, simulation),
    section(say('year.simulate.sections.load'), load(telling, simulation)),
    section(say('year.simulate.sections.risks'), risks(telling, simulation)),
    section(say('year.simulate.sections.rolled'), rolled(telling, simulation)),
    section(say('year.simulate.sections.escalated'), escalated(telling, simulation)),
    section(say('year.simulate.sections.missed'), missed(telling, simulation)),
    mark,
  ];
  return sections.join('\n\n');

  function section(title: string, text: string): string {
    return `${title}\n${text || `  ${say('cli.nothing')}`}`;
  }
}

function summary({ say, zone }: Telling, simulation: Simulation): string {
  const { from, to, periods, decisions, facts, milliseconds } = simulation;
  const seconds = (milliseconds.all / 1000).toFixed(1);
  return renderFields([
    [say('year.simulate.lived'), `${showMoment(from, zone)} – ${showMoment(to, zone)}`],
    [say('year.simulate.periods'), say('year.simulate.periodsText', periods)],
    [say('year.simulate.decisions'), String(decisions)],
    [say('year.simulate.facts'), String(facts)],
    [say('year.simulate.took'), say('year.simulate.seconds', { seconds })],
  ]);
}

function load({ say, names, surroundings }: Telling, { load }: Simulation): string {
  if (load.length === 0) return '';
  const number = (title: string, value: (item: Simulation['load'][number]) => number) => ({
    title,
    value: (item: Simulation['load'][number]) => String(value(item)),
    align: 'right' as const,
  });
  return renderTable(
    [
      { title: say('cli.columns.person'), value: ({ person }) => names.person(person) },
      { title: say('cli.columns.id'), value: ({ person }) => person },
      number(say('year.simulate.columns.asked'), ({ asked }) => asked),
      number(say('cli.columns.done'), ({ decided }) => decided),
      number(say('year.simulate.columns.late'), ({ late }) => late),
      number(say('year.simulate.columns.returned'), ({ returned }) => returned),
      number(say('year.simulate.columns.takenOver'), ({ takenOver }) => takenOver),
      number(say('year.simulate.columns.reminded'), ({ reminded }) => reminded),
      number(say('year.simulate.columns.escalatedTo'), ({ escalatedTo }) => escalatedTo),
      {
        title: say('year.simulate.columns.busiest'),
        value: ({ busiest }) => (busiest ? `${showDate(busiest.date)} (${busiest.due})` : ''),
      },
    ],
    load,
    surroundings.stdout.columns,
  );
}

function risks({ say, names, surroundings, zone }: Telling, { risks }: Simulation): string {
  if (risks.length === 0) return '';
  return renderTable(
    [
      { title: say('cli.columns.period'), value: ({ period }) => period },
      { title: say('cli.columns.step'), value: ({ cycle, step }) => names.step(cycle, step) },
      { title: say('cli.columns.due'), value: ({ dueAt }) => showMoment(dueAt, zone) },
      {
        title: say('year.simulate.columns.why'),
        value: ({ why, overdue, late }) =>
          why.map((code) => say(`year.simulate.risks.${code}`, { overdue, late })).join('; '),
        wraps: true,
      },
      {
        title: say('year.simulate.columns.doneAt'),
        value: ({ doneAt }) => (doneAt ? showMoment(doneAt, zone) : say('year.simulate.notDone')),
      },
    ],
    risks,
    surroundings.stdout.columns,
  );
}

function rolled({ names, language }: Telling, { rolled }: Simulation): string {
  return rolled
    .map(({ cycle, period, step, nominal, due, reasons }) => {
      const date = { cycle, nominal, due, rolled: reasons as never, counted: null };
      return `  ${period} ${names.step(cycle, step)}: ${dateInWords(date, names, language) ?? ''}`;
    })
    .join('\n');
}

function escalated({ say, names, zone }: Telling, { escalated }: Simulation): string {
  return escalated
    .map(({ cycle, period, step, unit, role, holders, at, open }) => {
      const params = {
        at: showMoment(at, zone),
        period,
        step: names.step(cycle, step),
        unit: unit === null ? '' : names.unit(unit),
        role: names.role(role),
        holders: holders.map(names.person).join(', '),
        open,
      };
      if (holders.length === 0) return `  ${say('year.simulate.skipped', params)}`;
      return `  ${say(unit ? 'year.simulate.escalatedOf' : 'year.simulate.escalated', params)}`;
    })
    .join('\n');
}

function missed({ say, names }: Telling, { missed }: Simulation): string {
  return missed
    .map((entry) => {
      const { period, cycle } = entry;
      if (entry.kind === 'PERIOD') {
        const params = { period, cycle: names.cycle(cycle) };
        return `  ${say(`facts.period.missed.${entry.reason}`, params)}`;
      }
      const people = entry.people.map(names.person).join(', ');
      const params = { period, step: names.step(cycle, entry.step), people };
      const what = say(`year.simulate.missed.${entry.kind}`, params);
      return people ? `  ${what}: ${people}` : `  ${what}`;
    })
    .join('\n');
}
