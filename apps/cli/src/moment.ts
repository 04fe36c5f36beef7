import { DateTime } from 'luxon';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

/** Takes an option's value that is a date or a moment; throws {@link Failure} for anything else. */
export function dateOrMoment({ say }: Context, option: string) {
  return (text: string): string => {
    if (/^\d{4}-\d{2}-\d{2}/.test(text) && DateTime.fromISO(text).isValid) return text;
    throw new Failure(EXIT.INVALID, {
      title: say('cli.failures.moment.title', { option, text }),
      remedy: say('cli.failures.moment.remedy'),
    });
  };
}

/**
 * A date or a moment as a moment in UTC, on the zone's clock where it names no other. A date alone
 * is its first moment, or, as the `END` of a span, the first one after it.
 */
export function momentIn(zone: string, text: string, edge: 'START' | 'END'): string {
  const read = DateTime.fromISO(text, { zone });
  const wholeDay = text.length === 'yyyy-mm-dd'.length;
  const moment = wholeDay && edge === 'END' ? read.plus({ days: 1 }) : read;
  return moment.toJSDate().toISOString();
}
