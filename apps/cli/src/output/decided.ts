import type { Context } from '../context.js';
import type { Decided } from '../shapes.js';
import { showInstant } from './dates.js';
import { markOf } from './marks.js';

/** An accepted decision: that it is recorded, what comes next, and how to look at it. */
export function renderDecided(context: Context, task: string, decided: Decided): string {
  const { say, surroundings } = context;
  const { stream, sequence, late, at, next, world } = decided;
  const place = `${stream}:${sequence}`;
  const when = showInstant(at, surroundings.zone);
  const recorded = say('cli.decide.done', { place, when });
  return [
    ...markOf(context, world),
    late ? say('facts.late', { text: recorded }) : recorded,
    next?.text ?? say('tasks.next.none'),
    say('cli.decide.look', { task, place }),
  ].join('\n');
}
