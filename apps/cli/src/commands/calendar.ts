import type { Command } from 'commander';
import type { Context } from '../context.js';
import { renderExamples } from '../output/help.js';
import { addCalendarAsk } from './calendar-ask.js';
import { addCalendarBatch } from './calendar-batch.js';
import { addCalendarShow } from './calendar-show.js';

export function addCalendar(program: Command, context: Context): void {
  const { say } = context;
  const calendar = program
    .command('calendar')
    .summary(say('calendar.help.group.summary'))
    .description(say('calendar.help.group.description'))
    .addHelpText(
      'after',
      renderExamples(context, [
        { line: 'calendar show 2021', says: say('calendar.help.show.examples.year') },
        {
          line: 'calendar roll 2021-06-20 --backward',
          says: say('calendar.help.roll.examples.backward'),
        },
        { line: 'calendar add 2021-04-28 3', says: say('calendar.help.add.examples.later') },
      ]),
    );
  addCalendarShow(calendar, context);
  addCalendarAsk(calendar, context);
  addCalendarBatch(calendar, context);
}
