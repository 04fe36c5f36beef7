import { addDays, dateAt, instantAt, isWorkingDay } from '@nenep/calendar';
import { type Instant, keeperStream } from '@nenep/contracts';
import { expectedPeriods, type LoadedPlan, yearAhead } from '@nenep/plan';
import { findTimeline, type Store, type TimelineEntry } from '@nenep/store';
import { Cast } from '../cast.js';
import type { PlanSource } from '../plan-source.js';
import { Readers } from '../readers.js';
import type { Script } from '../script.js';
import { applyPlan, momentOf, playersOf, skipTo } from '../stage.js';
import { type Engines, openTimeLapseWorld, type TimeLapseWorld } from '../time-lapse-world.js';
import { type SimulationReport, simulationReport } from './report.js';
import { RandomPeople } from './random-people.js';
import type { Temper } from './temper.js';

/** Who acts: as a script says, everybody else silent; or everybody by chance. */
export type Acts = { script: Script } | { temper: Temper };

export interface Simulating {
  /** Names the world for as long as it lasts. */
  id: string;
  source: PlanSource;
  acts: Acts;
  engines: Engines;
  /** The engines serve this alone and are thrown away with all that is in them. */
  enginesAreDisposable?: boolean;
  /** Told of each day on which something is done, in the plan's zone. */
  onProgress?: (day: string) => void;
  /** Ends it before its time; the world is thrown away all the same. */
  signal?: AbortSignal;
}

/** The hour at which people look at their work, by the plan's own clock. */
const LOOKS_AT = '09:30';

/**
 * Lives through a whole plan year, from the first day of the plan to the last rung of the last
 * period's ladders, in a world of its own that is thrown away in the end; only the report stays.
 */
export async function simulateYear(simulating: Simulating): Promise<SimulationReport> {
  const { id, source, engines, enginesAreDisposable } = simulating;
  const { loaded } = source;
  const begins = instantAt(loaded.calendar, loaded.plan.validity.from, '00:00');
  const world = await openTimeLapseWorld(id, begins, engines);
  try {
    await live(world, simulating);
    const facts = await everyFact(world.store, loaded.organization.id);
    return simulationReport(loaded, facts, { from: begins, to: await world.now() });
  } finally {
    await (enginesAreDisposable ? world.close() : world.throwAway());
  }
}

async function live(world: TimeLapseWorld, simulating: Simulating): Promise<void> {
  const { source, acts, onProgress, signal } = simulating;
  const { organization, id } = source.loaded.plan;
  const readers = new Readers(world, keeperStream(organization, id));
  const passTo: PassTo = (moment) => {
    signal?.throwIfAborted();
    return skipTo(world, readers, moment);
  };
  const password = await applyPlan(world, source);
  const cast = new Cast(world.api, playersOf(source.loaded.organization), password);
  if ('script' in acts) return byScript(source.loaded, cast, acts.script, passTo, onProgress);
  const people = new RandomPeople(world, source.loaded, cast, acts.temper);
  await byChance(world, source.loaded, people, passTo, onProgress);
}

/** Lets time pass, unless it is to end here; resolves to whether anything was recorded since. */
type PassTo = (moment: Instant) => Promise<boolean>;

async function byScript(
  loaded: LoadedPlan,
  cast: Cast,
  script: Script,
  passTo: PassTo,
  onProgress?: (day: string) => void,
): Promise<void> {
  for (const act of script.acts) {
    await passTo(momentOf(loaded.calendar, act.at));
    onProgress?.(act.at.slice(0, 10));
    await cast.perform(act, script);
  }
  for (const moment of [...openings(loaded), endOf(loaded)]) await passTo(moment);
}

/** Working day by working day, and over those on which nothing waits for anybody. */
async function byChance(
  world: TimeLapseWorld,
  loaded: LoadedPlan,
  people: RandomPeople,
  passTo: PassTo,
  onProgress?: (day: string) => void,
): Promise<void> {
  const { calendar } = loaded;
  const opened = openings(loaded);
  const end = endOf(loaded);
  let now = await world.now();
  let changed = await passTo(now);
  while (now < end) {
    const { acted, waiting } = await people.look(now, changed);
    if (acted > 0) onProgress?.(dateAt(calendar, now));
    const opening = opened.find((moment) => moment > now);
    if (waiting === 0 && acted === 0 && !opening) return;
    const idle = waiting === 0 && acted === 0 && opening;
    const next = nextLook(loaded, idle ? opening : now);
    changed = await passTo(next < end ? next : end);
    now = await world.now();
  }
}

function openings(loaded: LoadedPlan): Instant[] {
  return expectedPeriods(loaded).map(({ opensAt }) => opensAt);
}

/** The end of the day after the last that anything is due or climbs if all is late. */
function endOf(loaded: LoadedPlan): Instant {
  const { calendar, plan } = loaded;
  const { asks, standBys } = yearAhead(loaded);
  const last = [...asks.map(({ dueAt }) => dueAt), ...standBys.map(({ at }) => at)].reduce(
    (latest, at) => (at > latest ? at : latest),
    instantAt(calendar, plan.validity.to, '24:00'),
  );
  return instantAt(calendar, addDays(dateAt(calendar, last), 1), '24:00');
}

/** The next time that people look after a moment, on a working day. */
function nextLook({ calendar }: LoadedPlan, after: Instant): Instant {
  let day = dateAt(calendar, after);
  for (;;) {
    const look = instantAt(calendar, day, LOOKS_AT);
    if (look > after && isWorkingDay(calendar, day)) return look;
    day = addDays(day, 1);
  }
}

async function everyFact(store: Store, organization: string): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  let cursor: string | null | undefined;
  do {
    const request = { limit: 500, order: 'oldest' as const, ...(cursor && { cursor }) };
    const page = await findTimeline(store, { organization }, request);
    entries.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return entries;
}
