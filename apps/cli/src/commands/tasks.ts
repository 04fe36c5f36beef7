import { taskState } from '@nenep/contracts';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { renderZone } from '../output/dates.js';
import { renderExamples } from '../output/help.js';
import { printPages } from '../output/pages.js';
import { renderTable } from '../output/table.js';
import { renderTask } from '../output/task.js';
import { type TaskSummary, taskShape, taskSummaryShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import { type PageOptions, pageOptions, readOptions, type ReadOptions } from './options.js';

interface TasksOptions extends PageOptions {
  state?: string;
  escalated?: boolean;
  cycle?: string;
  period?: string;
}

export function addTasks(program: Command, context: Context): void {
  const { say } = context;
  const tasks = program
    .command('tasks')
    .summary(say('cliHelp.tasks.summary'))
    .description(say('cliHelp.tasks.description'))
    // Its options are also those of `tasks show`, which must get its own.
    .enablePositionalOptions()
    .option(
      `--state <${say('cliHelp.words.state')}>`,
      say('cliHelp.tasks.state', { states: taskState.options.join(', ') }),
    )
    .option('--escalated', say('cliHelp.tasks.escalated'))
    .option(`--cycle <${say('cliHelp.words.cycle')}>`, say('cliHelp.tasks.cycle'))
    .option(`--period <${say('cliHelp.words.period')}>`, say('cliHelp.tasks.period'));
  pageOptions(tasks, context)
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'tasks', says: say('cliHelp.tasks.examples.open') },
        { line: 'tasks --state DONE --limit 20', says: say('cliHelp.tasks.examples.done') },
        {
          line: 'tasks show tayninh~2021~monthly-evaluation~2021-05~self.cb-012',
          says: say('cliHelp.tasks.examples.show'),
        },
      ]),
    )
    .action((_options, command: Command) => list(context, command.optsWithGlobals()));

  readOptions(
    tasks.command('show').argument(`<${say('cliHelp.words.task')}>`, say('cliHelp.tasksShow.task')),
    context,
  )
    .summary(say('cliHelp.tasksShow.summary'))
    .description(say('cliHelp.tasksShow.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'tasks show tayninh~2021~monthly-evaluation~2021-05~approve.all',
          says: say('cliHelp.tasksShow.examples.plain'),
        },
        {
          line: 'tasks show tayninh~2021~monthly-evaluation~2021-05~self.cb-012 --json',
          says: say('cliHelp.tasksShow.examples.json'),
        },
      ]),
    )
    .action((id: string, _options, command: Command) =>
      show(context, id, command.optsWithGlobals()),
    );
}

async function list(context: Context, options: TasksOptions): Promise<void> {
  const api = await signedIn(context, options);
  const { state, escalated, cycle, period } = options;
  const scope = escalated ? 'ESCALATED' : undefined;
  const render = (tasks: TaskSummary[], zone: string) => renderTasks(context, tasks, zone);
  await printPages(
    context,
    api,
    { path: '/tasks', query: { state, scope, cycle, period }, shape: taskSummaryShape, render },
    options,
  );
}

async function show(context: Context, id: string, options: ReadOptions): Promise<void> {
  const api = await signedIn(context, options);
  const { world, after } = options;
  const task = await api.get(`/tasks/${encodeURIComponent(id)}`, taskShape, { world, after });
  context.print(options.json ? task.text : renderTask(context, task.value));
}

function renderTasks(context: Context, tasks: TaskSummary[], zone: string): string {
  const { say, surroundings } = context;
  const table = renderTable(
    [
      {
        title: say('cli.columns.due'),
        value: ({ due }) => due,
      },
      { title: say('cli.columns.task'), value: ({ title }) => title, wraps: true },
      {
        title: say('cli.columns.state'),
        wraps: true,
        value: ({ state, overdue, capacity }) =>
          [
            say(`tasks.states.${state}`),
            ...(overdue ? [say('cli.tasks.overdue')] : []),
            ...(capacity === 'TAKE_OVER' ? [say('cli.tasks.takeOver')] : []),
          ].join(', '),
      },
      { title: say('cli.columns.id'), value: ({ id }) => id },
    ],
    tasks,
    surroundings.stdout.columns,
  );
  const moments = tasks.map(({ dueAt }) => dueAt);
  return [renderZone(context, zone, moments), table].join('\n');
}
