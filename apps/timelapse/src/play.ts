import { type Instant, keeperStream, type WorldListing } from '@nenep/contracts';
import { Cast } from './cast.js';
import type { PlanSource } from './plan-source.js';
import type { Script } from './script.js';
import { Readers } from './readers.js';
import { applyPlan, momentOf, playersOf, skipTo } from './stage.js';
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
  const readers = new Readers(world, keeperStream(plan.organization, plan.id));
  const password = await applyPlan(world, source);
  const cast = new Cast(world.api, playersOf(organization), password);
  for (const act of script.acts) {
    await skipTo(world, readers, momentOf(calendar, act.at));
    onProgress?.(await world.now(), `${act.step}: ${act.verb}`);
    await cast.perform(act, script);
  }
  await skipTo(world, readers, momentOf(calendar, script.ends));
}
