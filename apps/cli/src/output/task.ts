import type { Context } from '../context.js';
import type { Act, Earlier, FormField, Task } from '../shapes.js';
import { renderZone, showMoment } from './dates.js';
import { type Field, renderFields } from './fields.js';
import { markOf } from './marks.js';
import { renderTable } from './table.js';
import { oneLine } from './text.js';

/** A task: why it is here, what came before, what it asks, and the lines that would decide it. */
export function renderTask(context: Context, task: Task): string {
  const { say } = context;
  const width = (context.surroundings.stdout.columns ?? Infinity) - INDENT.length;
  return [
    ...markOf(context, task.world),
    renderZone(context, task.zone, momentsOf(task)),
    oneLine(task.title),
    oneLine(task.why),
    '',
    renderFields(fieldsOf(context, task)),
    ...section(
      say('cli.tasks.earlier'),
      task.earlier.map((act) => renderEarlier(context, act, task.zone)),
    ),
    ...section(say('cli.tasks.table'), resultsOf(context, task, width)),
    ...section(say('cli.tasks.form'), formOf(context, task, width)),
    ...section(say('cli.tasks.targets'), targetsOf(task)),
    ...section(say('cli.tasks.verbs'), verbsOf(context, task)),
  ].join('\n');
}

const INDENT = '  ';

function momentsOf({ dueAt, decided, earlier }: Task): string[] {
  return [dueAt, ...(decided ? [decided.at] : []), ...earlier.map(({ at }) => at)];
}

function fieldsOf(context: Context, task: Task): Field[] {
  const { say } = context;
  const { decided, zone } = task;
  const state = say(`tasks.states.${task.state}`);
  return [
    [say('cli.columns.id'), task.id],
    [say('cli.columns.state'), task.overdue ? `${state}, ${say('cli.tasks.overdue')}` : state],
    [say('cli.tasks.version'), String(task.version)],
    [say('cli.columns.due'), task.due],
    [say('cli.columns.clause'), task.clause],
    [say('cli.tasks.assignees'), task.assignees.map(({ name }) => name).join(', ')],
    [say('cli.tasks.decided'), decided ? actText(context, decided, zone) : ''],
  ];
}

/** Who did what when: `Nộp, Lê Hư Cấu, 09:15 24/05/2021`. */
function actText({ say }: Context, { verb, by, at, late }: Act, zone: string): string {
  const text = [say(`tasks.verbs.${verb}`), oneLine(by.name), showMoment(at, zone)].join(', ');
  return late ? say('facts.late', { text }) : text;
}

/** Something done before, and below it what was written. */
function renderEarlier(context: Context, act: Earlier, zone: string): string {
  const { say } = context;
  const head = `${oneLine(act.title)}: ${actText(context, act, zone)}`;
  const written = renderFields([
    ...act.answersShown.map(({ label, text }): Field => [label, text]),
    [say('cli.tasks.reasons'), act.reasons ?? ''],
  ]);
  return written === '' ? head : `${head}\n${indented(written)}`;
}

function resultsOf({ say }: Context, { table }: Task, width: number): string[] {
  if (!table) return [];
  const points = (value: number | null) => (value === null ? '–' : String(value));
  const columns = [
    { title: say('cli.columns.person'), value: ({ person }: Row) => person.name },
    { title: say('cli.columns.unit'), value: ({ unit }: Row) => unit },
    {
      title: say('cli.columns.selfPoints'),
      value: ({ selfPoints, gap }: Row) => (gap ? say('cli.columns.gaps') : points(selfPoints)),
      align: 'right' as const,
    },
    {
      title: say('cli.columns.points'),
      value: (row: Row) => points(row.points),
      align: 'right' as const,
    },
    { title: say('cli.columns.class'), value: ({ className }: Row) => className ?? '–' },
  ];
  return [renderTable(columns, table, width)];
}
type Row = NonNullable<Task['table']>[number];

function formOf({ say }: Context, { form, verbs }: Task, width: number): string[] {
  if (verbs.every(({ needs }) => needs === 'REASONS')) return [];
  const columns = [
    { title: say('cli.columns.field'), value: ({ id }: FormField) => id },
    {
      title: say('cli.columns.label'),
      value: ({ label, required }: FormField) =>
        required ? label : say('cli.tasks.optional', { label }),
    },
    {
      title: say('cli.columns.limits'),
      value: (field: FormField) => limitsOf(say, field),
      wraps: true as const,
    },
  ];
  return [renderTable(columns, form.fields, width)];
}

function limitsOf(say: Context['say'], field: FormField): string {
  switch (field.type) {
    case 'integer':
      return say('cli.tasks.integer', { min: field.min, max: field.max });
    case 'text':
      return say('cli.tasks.text', { longest: field.maxLength });
    case 'choice':
      return field.options.map(({ value, label }) => `${value} (${label})`).join(', ');
  }
}

function targetsOf({ targets }: Task): string[] {
  return targets.map(({ task, title }) => `${task}  ${oneLine(title)}`);
}

/** Lines to copy, with what has to be filled in. */
function verbsOf({ nenep }: Context, { id, verbs, form }: Task): string[] {
  const set = form.fields
    .filter(({ required }) => required)
    .map((field) => ` --set ${field.id}=…`)
    .join('');
  const content = { ANSWERS: set, REASONS: ` --reasons "…"`, NOTHING: '' };
  return verbs.map(
    ({ verb, label, needs }) =>
      `${oneLine(label)}: ${nenep} decide ${id} ${verb}${content[needs]}${verb === 'extend' ? ' --until …' : ''}`,
  );
}

function section(title: string, blocks: string[]): string[] {
  return blocks.length === 0 ? [] : ['', `${title}:`, ...blocks.map(indented)];
}

function indented(block: string): string {
  return block
    .split('\n')
    .map((line) => (line === '' ? line : INDENT + line))
    .join('\n');
}
