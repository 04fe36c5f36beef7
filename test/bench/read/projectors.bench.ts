import { eventId, type SealedFact } from '@nenep/contracts';
import { InboxModule } from '@nenep/inbox';
import { openStore, type Store, tasksOfCycle } from '@nenep/store';
import { TimelineModule } from '@nenep/timeline';
import type { Bench, Section } from '../bench.js';
import { ratios, spread } from '../figures/figures.js';
import { number, spreadText } from '../report/numbers.js';
import { table } from '../report/table.js';
import { copyFor, type RealCycle, realCycle } from './copies.js';
import { fillWorld, perSecond, project, type Projected } from './projecting.js';

interface Round {
  timeline: Projected;
  rawTimeline: number;
  inbox: Projected;
  rawInbox: number;
}

type Inserted = { _id: string }[];

/** How fast projectors take a log that waits for them, beside inserting as many documents. */
export async function benchProjectors(bench: Bench): Promise<Section> {
  const [cycles, count] = bench.quick ? [12, 3] : [30, 5];
  const real = await realCycle(bench);
  const rounds: Round[] = [];
  for (let round = 0; round <= count; round += 1) {
    bench.onProgress(`projectors: round ${round} of ${count}`);
    bench.noteNoise();
    const taken = await oneRound(bench, real, round === 0 ? 3 : cycles, `bench-log-${round}`);
    if (round > 0) rounds.push(taken); // the first warms up
  }
  return section(rounds, cycles * real.facts.length);
}

async function oneRound(
  bench: Bench,
  real: RealCycle,
  cycles: number,
  name: string,
): Promise<Round> {
  const streams = Array.from({ length: cycles }, (_, index) => copyFor(`${name}-${index}`, real));
  const world = await fillWorld(bench, name, streams);
  const raw = await openStore({ uri: bench.product.engines.mongodb.uri, database: `${name}-raw` });
  await raw.ensureIndexes();
  try {
    const timeline = await project(world, TimelineModule.forWorld);
    const entries = asEntries(streams.flat());
    const rawTimeline = await insert(raw, 'timeline', entries, timeline.batches);
    const inbox = await project(world, InboxModule.forWorld);
    const tasks = await asTasks(bench, real, entries.length);
    const rawInbox = await insert(raw, 'inboxTasks', tasks, inbox.batches);
    return { timeline, rawTimeline, inbox, rawInbox };
  } finally {
    await raw.drop();
    await raw.close();
    await world.drop();
  }
}

function asEntries(facts: SealedFact[]): Inserted {
  const recordedAt = new Date().toISOString();
  return facts.map((fact, offset) => ({
    _id: eventId(fact.stream, fact.sequence),
    ...fact,
    recordedAt,
    partition: 0,
    offset,
  }));
}

/** Tasks as the inbox shows them, as many as there are events. */
async function asTasks({ product }: Bench, { facts }: RealCycle, count: number): Promise<Inserted> {
  const tasks = await tasksOfCycle(product.store, facts[0]?.stream ?? '');
  return Array.from({ length: count }, (_, index) => {
    const task = tasks[index % tasks.length] as (typeof tasks)[number];
    return { ...task, _id: `${task._id}-${index}`, stream: `${task.stream}-${index % 30}` };
  });
}

/** Inserts as the driver does, in batches of the same sizes; returns documents a second. */
async function insert(
  { models }: Store,
  name: 'timeline' | 'inboxTasks',
  documents: Inserted,
  batches: readonly number[],
): Promise<number> {
  const collection = models[name].collection;
  let next = 0;
  const began = performance.now();
  for (const size of batches) {
    const batch = documents.slice(next, (next += size)) as object[];
    await collection.insertMany(batch, { ordered: false });
  }
  return perSecond(documents.length, began);
}

function section(rounds: Round[], events: number): Section {
  const rates = (pick: (round: Round) => number) => rounds.map(pick);
  const timeline = rates((round) => round.timeline.perSecond);
  const inbox = rates((round) => round.inbox.perSecond);
  const rawTimeline = rates((round) => round.rawTimeline);
  const rawInbox = rates((round) => round.rawInbox);
  const ofTimeline = ratios(timeline, rawTimeline);
  const ofInbox = ratios(inbox, rawInbox);
  const sizes = rounds.flatMap((round) => round.timeline.batches);
  const row = (name: string, projected: number[], raw: number[]) => [
    name,
    spreadText(spread(projected)),
    spreadText(spread(raw)),
    spreadText(ratios(projected, raw)),
  ];
  const aim = (name: string, ratio: typeof ofInbox) => ({
    aim: `${name} ≥ 0.7 of raw insertMany`,
    measured: spreadText(ratio),
    reached: ratio.median >= 0.7,
  });
  return {
    title: 'Projectors beside raw insertMany',
    about: `A log of ${number(events)} facts of real cycles, read from its beginning: fetched, read, checked and applied, in batches of ${spreadText(spread(sizes))}. Raw: the same number of documents of the same kind, made beforehand, into a collection with the same indexes and write concern, in batches of the same sizes.`,
    tables: [
      table(
        ['Projector', 'Events/s', 'Raw documents/s', 'Ratio'],
        [row('timeline', timeline, rawTimeline), row('inbox', inbox, rawInbox)],
      ),
    ],
    aims: [aim('timeline', ofTimeline), aim('inbox', ofInbox)],
    figures: { events, timeline, rawTimeline, ofTimeline, inbox, rawInbox, ofInbox },
  };
}
