import { findTimeline, type Page, type TimelineEntry, type TimelineFilter } from '@nenep/store';
import type { Bench, Section } from '../bench.js';
import { ratios, type Spread, spread } from '../figures/figures.js';
import { number, spreadText } from '../report/numbers.js';
import { table } from '../report/table.js';
import { get } from '../road/api-requests.js';
import { grow, type LongTimeline, longTimeline } from './long-timeline.js';

const LIMIT = 50;
const TIMES = 20;
/** No round begins after so long at one length, but three are always taken. */
const PATIENCE_MS = 240_000;
const LEAST = 3;

/** A page as people ask for it, and the find that an index answers straight away beside it. */
interface Shape {
  name: string;
  filter: Partial<TimelineFilter>;
  /** Behind which entry, so that the page lies deep inside. */
  behind?: number;
  bare: object;
  /** How the api is asked for it, and by whom. */
  query: string;
  token: string;
}

/** Milliseconds of each page, taken in turns. */
interface Times {
  store: number[];
  bare: number[];
  api: number[];
}

interface Measured {
  entries: number;
  times: Map<string, Times>;
}

/** A page of the timeline when it is short and when it is long. */
export async function benchTimelinePage(bench: Bench): Promise<Section> {
  const long = await longTimeline(bench);
  const measured: Measured[] = [];
  for (const entries of [10_000, bench.quick ? 100_000 : 1_000_000]) {
    bench.onProgress(`timeline-page: filling up to ${entries} entries`);
    await grow(bench, long, entries);
    bench.noteNoise();
    bench.onProgress(`timeline-page: asking at ${entries} entries`);
    measured.push({ entries, times: await takeTimes(bench, long) });
  }
  return section(measured);
}

async function takeTimes(bench: Bench, long: LongTimeline): Promise<Measured['times']> {
  const shapes = shapesOf(long);
  const times = new Map(
    shapes.map(({ name }): [string, Times] => [name, { store: [], bare: [], api: [] }]),
  );
  const begun = performance.now();
  for (let round = 0; round <= TIMES; round += 1) {
    if (round > LEAST && performance.now() - begun > PATIENCE_MS) break;
    for (const shape of shapes) {
      const taken = await once(bench, long, shape);
      if (round === 0) continue; // the first warms up
      times.get(shape.name)?.store.push(taken.store);
      times.get(shape.name)?.bare.push(taken.bare);
      times.get(shape.name)?.api.push(taken.api);
    }
  }
  return times;
}

async function once(
  { product }: Bench,
  { organization }: LongTimeline,
  { filter, behind, bare, query, token }: Shape,
) {
  const { store } = product;
  const cursor = behind === undefined ? {} : { cursor: cursorAt(behind) };
  const request = { limit: LIMIT, ...cursor };
  const page = () => findTimeline(store, { organization, ...filter }, request);
  const find = () =>
    store.models.timeline.collection
      .find({ organization, ...(behind !== undefined && { offset: { $lt: behind } }), ...bare })
      .sort({ offset: -1 })
      .limit(LIMIT + 1)
      .toArray();
  const path = `/timeline?limit=${LIMIT}${query}${cursor.cursor ? `&cursor=${cursor.cursor}` : ''}`;
  const ask = () => get<Page<TimelineEntry>>(product.product.api, path, token);
  return { bare: await timed(find), store: await timed(page), api: await timed(ask) };
}

function cursorAt(offset: number): string {
  return Buffer.from(JSON.stringify(offset)).toString('base64url');
}

async function timed(work: () => Promise<{ length: number } | { items: unknown[] }>) {
  const began = performance.now();
  const found = await work();
  const took = performance.now() - began;
  const count = 'items' in found ? found.items.length : found.length;
  if (count === 0) throw new Error('An empty page measures nothing.');
  return took;
}

function shapesOf({ unit, head, period, middle, tokens }: LongTimeline): Shape[] {
  const { all, ofHead, ofPerson } = tokens;
  const shape = (name: string, filter: Shape['filter'], query: string): Shape => ({
    name,
    filter,
    bare: filter,
    query,
    token: all,
  });
  const cycle = 'monthly-evaluation';
  return [
    shape('newest', {}, ''),
    { ...shape('deep inside, by cursor', {}, ''), behind: middle },
    shape('of a unit', { unit }, `&unit=${unit}`),
    shape('of an actor', { actor: head }, `&actor=${head}`),
    shape('of a cycle', { cycle, period }, `&cycle=${cycle}&period=${period}`),
    {
      ...shape('what a person sees', { concerning: { person: ofPerson.person, units: [] } }, ''),
      bare: { actor: head },
      token: ofPerson.token,
    },
    {
      ...shape('what a head sees', { concerning: { person: head, units: [unit] } }, ''),
      bare: { unit },
      token: ofHead,
    },
  ];
}

function section(measured: Measured[]): Section {
  const [short, long] = measured as [Measured, Measured];
  const names = [...short.times.keys()];
  const growth = (name: string, of: keyof Times): Spread => {
    const grown = timesOf(long, name, of);
    return ratios(grown, timesOf(short, name, of).slice(0, grown.length));
  };
  return {
    title: 'A page of the timeline',
    about: `Pages of ${LIMIT} of one organization's timeline, in turns: by the store's own function, by a bare find that an index answers straight away, and through the api. Of what a person sees, the bare find asks for what one actor did; of a head, for their unit.`,
    tables: [
      ...measured.map(({ entries, times }) =>
        table(
          [`ms at ${number(entries)} entries`, 'Store', 'Bare find', 'Store over bare', 'Api'],
          [...times].map(([name, { store, bare, api }]) => [
            name,
            spreadText(spread(store)),
            spreadText(spread(bare)),
            spreadText(ratios(store, bare)),
            spreadText(spread(api)),
          ]),
        ),
      ),
      table(
        [`At ${number(long.entries)} over ${number(short.entries)}`, 'Store', 'Bare find', 'Api'],
        names.map((name) => [
          name,
          ...(['store', 'bare', 'api'] as const).map((of) => spreadText(growth(name, of))),
        ]),
      ),
    ],
    aims: names.map((name) => {
      const grown = growth(name, 'store');
      return {
        aim: `page ${name}: at ${number(long.entries)} ≤ 1.5 times`,
        measured: spreadText(grown),
        reached: grown.median <= 1.5,
      };
    }),
    figures: measured.map(({ entries, times }) => ({ entries, ...Object.fromEntries(times) })),
  };
}

function timesOf({ times }: Measured, name: string, of: keyof Times): number[] {
  return times.get(name)?.[of] ?? [];
}
