import type { Context } from '../context.js';
import type { WorldMark } from '../shapes.js';

/** Says above a result that it is not of the real record; nothing where it is. */
export function markOf({ say }: Context, world: WorldMark): string[] {
  return [
    ...(world.simulated ? [say('cli.marks.simulated', { world: world.id }), ''] : []),
    ...(world.rehearsal ? [say('cli.marks.rehearsal'), ''] : []),
  ];
}
