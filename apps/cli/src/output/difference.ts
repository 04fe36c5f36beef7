import type { Context } from '../context.js';
import type { ChangedValue, Difference } from '../shapes.js';
import { showDate } from './dates.js';
import { oneLine } from './text.js';

/** Longer values are cut: whoever needs them whole has `--json`. */
const LONGEST_VALUE = 60;

/** What a plan changes of another, as lines that begin with +, - or ~. */
export function renderDifference(context: Context, difference: Difference): string[] {
  const { say } = context;
  if (difference.same) return [say('cli.difference.same')];
  const { periods, rules, people, calendar, keeping } = difference;
  return [
    ...section(say('cli.difference.periods'), periodLines(context, periods)),
    ...section(say('cli.difference.rules'), rules.map(changeLine)),
    ...section(say('cli.difference.people'), people.map(changeLine)),
    ...section(say('cli.difference.calendar'), calendar.map(changeLine)),
    ...section(
      say('cli.difference.keeping'),
      keeping.map(({ stream, version }) => say('cli.difference.keeps', { stream, version })),
    ),
  ];
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function periodLines({ say }: Context, { added, removed, moved }: Difference['periods']): string[] {
  const opens = (day: string) => say('cli.difference.opens', { day: showDate(day) });
  return [
    ...added.map(({ cycle, period, opens: day }) => `+ ${cycle} ${period}: ${opens(day)}`),
    ...removed.map(({ cycle, period, opens: day }) => `- ${cycle} ${period}: ${opens(day)}`),
    ...moved.map(({ cycle, period, opens: opening, steps }) => {
      const dates = [
        ...(opening ? [`${opens(opening.old)} → ${showDate(opening.new)}`] : []),
        ...steps.map((step) => `${step.step} ${day(step.old)} → ${day(step.new)}`),
      ];
      return `~ ${cycle} ${period}: ${dates.join('; ')}`;
    }),
  ];
}

function day(date: string | null): string {
  return date === null ? '…' : showDate(date);
}

function changeLine({ path, old, new: next }: ChangedValue): string {
  if (old === null) return `+ ${path}: ${short(next)}`;
  if (next === null) return `- ${path}: ${short(old)}`;
  return `~ ${path}: ${short(old)} → ${short(next)}`;
}

function short(value: string | null): string {
  const line = oneLine(value ?? '');
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE - 1)}…` : line;
}
