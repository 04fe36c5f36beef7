import type { Context } from '../context.js';
import type { Decided } from '../shapes.js';
import { renderZone, showMoment } from './dates.js';
import { markOf } from './marks.js';

/** An accepted decision: that it is recorded, what comes next, and how to look at it. */
export function renderDecided(context: Context, task: string, decided: Decided): string {
  const { say } = context;
  const { stream, sequence, late, at, next, zone, world } = decided;
  const place = `${stream}:${sequence}`;
  const when = showMoment(at, zone);
  const recorded = say('cli.decide.done', { place, when });
  return [
    ...markOf(context, world),
    renderZone(context, zone, [at]),
    late ? say('facts.late', { text: recorded }) : recorded,
    next?.text ?? say('tasks.next.none'),
    say('cli.decide.look', { task, place }),
  ].join('\n');
}
