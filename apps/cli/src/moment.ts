import { DateTime } from 'luxon';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

/**
 * Reads an option's value as a moment in UTC. A date alone is its first moment on the reader's
 * clock, or, as the `END` of a span, the first one after it. Throws {@link Failure} for what is no
 * date.
 */
export function readMoment({ say, surroundings }: Context, option: string, edge: 'START' | 'END') {
  return (text: string): string => {
    const read = DateTime.fromISO(text, { zone: surroundings.zone });
    if (!/^\d{4}-\d{2}-\d{2}/.test(text) || !read.isValid) {
      throw new Failure(EXIT.INVALID, {
        title: say('cli.failures.moment.title', { option, text }),
        remedy: say('cli.failures.moment.remedy'),
      });
    }
    const wholeDay = text.length === 'yyyy-mm-dd'.length;
    const moment = wholeDay && edge === 'END' ? read.plus({ days: 1 }) : read;
    return moment.toJSDate().toISOString();
  };
}
