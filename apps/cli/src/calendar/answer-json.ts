import type { CalendarAnswer, CalendarQuestion } from '@nenep/calendar';
import type { Context } from '../context.js';
import { reasonOf } from './words.js';

/** An answer for programs: with the question's own words, and why it is the one it is. */
export function answerJson(
  context: Context,
  question: CalendarQuestion & { id?: string | number | undefined },
  answer: CalendarAnswer,
): object {
  const { id, ...asked } = question;
  const { date, days, calendarDays, day, skipped, status, doubts } = answer;
  const passed = skipped.filter(({ name }) => name !== undefined);
  return {
    ...(id !== undefined && { id }),
    ...(question.op === 'roll' || question.op === 'add'
      ? { ...asked, from: question.date }
      : asked),
    date,
    ...(days !== undefined && { days }),
    ...(calendarDays !== undefined && { calendarDays }),
    ...(question.op === 'day' && day),
    reason: reasonOf(context, question, answer),
    status,
    ...(doubts.length > 0 && { doubts }),
    ...(question.op !== 'day' && {
      weekendDays: skipped.length - passed.length,
      daysOff: passed.map(({ date, kind, name }) => ({ date, kind, name })),
    }),
  };
}
