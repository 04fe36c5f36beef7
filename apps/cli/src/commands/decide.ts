import { randomUUID } from 'node:crypto';
import { anyVerb } from '@nenep/contracts';
import type { Command } from 'commander';
import { readAnswers, setAnswers } from '../answers.js';
import type { ApiClient } from '../api-client.js';
import { askUntilKnown, commandToAskAgain } from '../ask-until-known.js';
import type { Context } from '../context.js';
import { renderDecided } from '../output/decided.js';
import { renderExamples } from '../output/help.js';
import { oneLine } from '../output/text.js';
import { decidedShape, type Task, taskShape } from '../shapes.js';
import { signedIn } from '../sign-in.js';
import { type CommonOptions, wholeNumber } from './options.js';

interface DecideOptions extends CommonOptions {
  answers?: string;
  set?: string[];
  reasons?: string;
  target?: string;
  until?: string;
  decision?: string;
  taskVersion?: number;
}

export function addDecide(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('decide')
    .summary(say('cliHelp.decide.summary'))
    .description(say('cliHelp.decide.description'))
    .argument(`<${say('cliHelp.words.task')}>`, say('cliHelp.tasksShow.task'))
    .argument(
      `<${say('cliHelp.words.verb')}>`,
      say('cliHelp.decide.verb', { verbs: anyVerb.options.join(', ') }),
    )
    .option(`--answers <${say('cliHelp.words.file')}>`, say('cliHelp.decide.answers'))
    .option(`--set <${say('cliHelp.words.assignment')}>`, say('cliHelp.decide.set'), collect)
    .option(`--reasons <${say('cliHelp.words.text')}>`, say('cliHelp.decide.reasons'))
    .option(`--target <${say('cliHelp.words.key')}>`, say('cliHelp.decide.target'))
    .option(`--until <${say('cliHelp.words.day')}>`, say('cliHelp.decide.until'))
    .option(`--decision <${say('cliHelp.words.id')}>`, say('cliHelp.decide.decision'))
    .option(
      `--task-version <${say('cliHelp.words.number')}>`,
      say('cliHelp.decide.taskVersion'),
      wholeNumber(context, '--task-version'),
    )
    .addHelpText(
      'after',
      renderExamples(context, [
        {
          line: 'decide tayninh~2021~monthly-evaluation~2021-05~approve.all approve',
          says: say('cliHelp.decide.examples.approve'),
        },
        {
          line: 'decide tayninh~2021~monthly-evaluation~2021-05~self.cb-012 submit --answers phieu.json --set points=92',
          says: say('cliHelp.decide.examples.submit'),
        },
        {
          line: `decide tayninh~2021~monthly-evaluation~2021-05~review.cb-012 return --reasons "${say('cliHelp.decide.examples.reasons')}"`,
          says: say('cliHelp.decide.examples.return'),
        },
      ]),
    )
    .action((task: string, verb: string, _options, command: Command) =>
      decide(context, task, verb, command.optsWithGlobals()),
    );
}

async function decide(
  context: Context,
  id: string,
  verb: string,
  options: DecideOptions,
): Promise<void> {
  const { say } = context;
  const fromFile = await readAnswers(context, options.answers);
  const api = await signedIn(context, options);
  const path = `/tasks/${encodeURIComponent(id)}`;
  const needsTask = options.taskVersion === undefined || options.set !== undefined;
  const task = needsTask ? await readTask(context, api, path) : null;

  const answers = setAnswers(context, fromFile, options.set, task?.form.fields ?? []);
  const decision = options.decision ?? randomUUID();
  const version = options.taskVersion ?? task?.version;
  context.note(say('cli.decide.id', { decision }));

  const { reasons, target, until } = options;
  const body = { decision, version, verb, answers, reasons, target, until };
  const again = commandToAskAgain(context, { decision, version });
  const decided = await askUntilKnown(context, again, () =>
    api.post(`${path}/decisions`, body, decidedShape),
  );
  context.print(options.json ? decided.text : renderDecided(context, id, decided.value));
}

/** Reads what is decided, and shows it. */
async function readTask(context: Context, api: ApiClient, path: string): Promise<Task> {
  const { value: task } = await api.get(path, taskShape);
  const { title, version } = task;
  context.note(context.say('cli.decide.about', { title: oneLine(title), version }));
  return task;
}

function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}
