import type { World } from '@nenep/contracts';
import { organizationById } from '@nenep/store';
import type { WorldMark } from '../http/common.schema.js';
import type { OpenWorld } from './worlds.service.js';

/** Says of an answer about an organization whether it is simulated, or of a rehearsal. */
export async function markOf(
  { world, store }: OpenWorld,
  organization: string | null,
): Promise<WorldMark> {
  const found = organization === null ? null : await organizationById(store, organization);
  return markWith(world, found?.rehearsal ?? false);
}

/** The same where it is known whether the organization rehearses. */
export function markWith({ id, kind }: World, rehearsal: boolean): WorldMark {
  return { id, simulated: kind === 'time-lapse', rehearsal };
}
