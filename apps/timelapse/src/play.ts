import { instantAt } from '@nenep/calendar';
import { type Instant, keeperStream, type WorldListing } from '@nenep/contracts';
import type { LoadedPlan } from '@nenep/plan';
import { askApi, signIn } from './ask-api.js';
import { Cast } from './cast.js';
import type { PlanSource } from './plan-source.js';
import type { Script } from './script.js';
import { settle } from './settle.js';
import { type Engines, openTimeLapseWorld, type TimeLapseWorld } from './time-lapse-world.js';

export interface TimeLapse {
  /** Names the world: its topic, its database, and how it is asked for. Never used twice. */
  id: string;
  source: PlanSource;
  script: Script;
  engines: Engines;
  /** Told of each act before it is played, in the world's time. */
  onProgress?: (at: Instant, message: string) => void;
}

/**
 * Plays a script of acts over a plan from its activation to the script's end, and leaves the world
 * behind to be looked at; one that fails is thrown away.
 */
export async function playTimeLapse(timeLapse: TimeLapse): Promise<WorldListing> {
  const { id, source, script, engines } = timeLapse;
  const { calendar } = source.loaded;
  const world = await openTimeLapseWorld(id, momentOf(calendar, script.begins), engines);
  try {
    await play(world, timeLapse);
  } catch (error) {
    await world.throwAway();
    throw error;
  }
  await world.close();
  return { ...world.world, title: script.title.vi, madeAt: new Date().toISOString() };
}

async function play(world: TimeLapseWorld, timeLapse: TimeLapse): Promise<void> {
  const { source, script, onProgress } = timeLapse;
  const { plan, organization, calendar } = source.loaded;
  const keeper = keeperStream(plan.organization, plan.id);
  const password = await apply(world, source);
  const cast = new Cast(world.api, playersOf(organization), password);
  for (const act of script.acts) {
    await skipTo(world, keeper, momentOf(calendar, act.at));
    onProgress?.(await world.now(), `${act.step}: ${act.verb}`);
    await cast.perform(act, script);
  }
  await skipTo(world, keeper, momentOf(calendar, script.ends));
  await settle(world, keeper);
}

async function skipTo(world: TimeLapseWorld, keeper: string, moment: Instant): Promise<void> {
  await settle(world, keeper);
  const wait = Date.parse(moment) - Date.parse(await world.now());
  if (wait > 0) await world.server.sleep(wait);
  await settle(world, keeper);
}

/** Applies the plan as its administrator would; returns the password that everybody has here. */
async function apply(world: TimeLapseWorld, source: PlanSource): Promise<string> {
  const bearer = await signIn(world.api, world.administrator);
  const { password: initialPassword } = world.administrator;
  const body = { files: source.files, initialPassword };
  await askApi(world.api, { method: 'POST', path: '/plans', bearer, body });
  return initialPassword;
}

function playersOf(organization: LoadedPlan['organization']) {
  return organization.people.map(({ id, username }) => ({ person: id, username }));
}

function momentOf(calendar: LoadedPlan['calendar'], at: string): Instant {
  return instantAt(calendar, at.slice(0, 10), at.slice(11));
}
