import type { Context } from '../context.js';
import type { WorldMark } from '../shapes.js';

/** Says above a result that it is not of the real record, or old; nothing where it is neither. */
export function markOf({ say }: Context, world: WorldMark): string[] {
  return [
    ...(world.simulated ? [say('cli.marks.simulated', { world: world.id }), ''] : []),
    ...(world.rehearsal ? [say('cli.marks.rehearsal'), ''] : []),
    ...(world.behind ? [say('cli.marks.behind', { text: world.behind.text }), ''] : []),
  ];
}
