import { instantAt } from '@nenep/calendar';
import type { Instant } from '@nenep/contracts';
import type { LoadedPlan } from '@nenep/plan';
import { askApi, signIn } from './ask-api.js';
import type { Player } from './cast.js';
import type { PlanSource } from './plan-source.js';
import type { Readers } from './readers.js';
import type { TimeLapseWorld } from './time-lapse-world.js';

/**
 * Lets time pass until a moment, and everybody read all that it made; resolves to whether anything
 * was recorded since the last time. What was decided just before needs no waiting for: time stands
 * while a workflow or an activity is at work.
 */
export async function skipTo(
  world: TimeLapseWorld,
  readers: Readers,
  moment: Instant,
): Promise<boolean> {
  const wait = Date.parse(moment) - Date.parse(await world.now());
  if (wait > 0) await world.server.sleep(wait);
  return readers.catchUp();
}

/** Applies the plan as its administrator would; returns the password that everybody has here. */
export async function applyPlan(world: TimeLapseWorld, source: PlanSource): Promise<string> {
  const bearer = await signIn(world.api, world.administrator);
  const { password: initialPassword } = world.administrator;
  const body = { files: source.files, initialPassword };
  await askApi(world.api, { method: 'POST', path: '/plans', bearer, body });
  return initialPassword;
}

/** Everybody in the organization, as they sign in. */
export function playersOf({ people }: LoadedPlan['organization']): Player[] {
  return people.map(({ id, username }) => ({ person: id, username }));
}

/** The moment that the plan's own clock shows so: `2021-05-20T08:00`. */
export function momentOf(calendar: LoadedPlan['calendar'], at: string): Instant {
  return instantAt(calendar, at.slice(0, 10), at.slice(11));
}
