import { instantAt } from '@nenep/calendar';
import type { Instant } from '@nenep/contracts';
import type { LoadedPlan } from '@nenep/plan';
import { askApi, signIn } from './ask-api.js';
import type { Player } from './cast.js';
import type { PlanSource } from './plan-source.js';
import { settle } from './settle.js';
import type { TimeLapseWorld } from './time-lapse-world.js';

/** Lets time pass until a moment; everybody could have read all that was before and all it made. */
export async function skipTo(
  world: TimeLapseWorld,
  keeper: string,
  moment: Instant,
): Promise<void> {
  await settle(world, keeper);
  const wait = Date.parse(moment) - Date.parse(await world.now());
  if (wait <= 0) return;
  await world.server.sleep(wait);
  await settle(world, keeper);
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
