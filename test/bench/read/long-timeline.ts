import { type SealedFact, eventId } from '@nenep/contracts';
import type { Bench } from '../bench.js';
import { decisionsOf, openCycle, SIZE } from '../road/cycle.js';
import { factsOf } from './copies.js';

/** A timeline of one organization that can be made as long as one likes. */
export interface LongTimeline {
  organization: string;
  /** A cycle that everybody has spoken in; the others are copies of it in other periods. */
  facts: SealedFact[];
  entries: number;
  unit: string;
  /** Who leads the unit. */
  head: string;
  /** A period in the middle, and a place there. */
  period: string;
  middle: number;
  tokens: {
    /** Of somebody who sees the whole organization. */
    all: string;
    ofHead: string;
    ofPerson: { person: string; token: string };
  };
}

/** Behind every offset that the log has come to by itself. */
const FIRST_OFFSET = 10_000_000;
const REAL_PERIOD = /20\d\d-\d\d/;

export async function longTimeline(bench: Bench): Promise<LongTimeline> {
  const { product, sampling } = bench;
  const cycle = await openCycle(product, SIZE);
  const { organization, stream, readers } = cycle;
  await sampling.road(32, decisionsOf([cycle]), [stream]);
  return {
    organization,
    facts: await factsOf(product.store, organization, stream),
    entries: 0,
    unit: 'unit-2',
    head: readers.head.person,
    period: '',
    middle: 0,
    tokens: { all: readers.inspector.token, ofHead: readers.head.token, ofPerson: readers.person },
  };
}

/** Puts copies straight into the collection: the way through the log would take hours. */
export async function grow({ product }: Bench, long: LongTimeline, until: number): Promise<void> {
  const { collection } = product.store.models.timeline;
  const text = JSON.stringify(long.facts);
  const [real = ''] = REAL_PERIOD.exec(long.facts[0]?.stream ?? '') ?? [];
  while (long.entries < until) {
    const copy = JSON.parse(text.replaceAll(real, periodAt(long.entries, long))) as SealedFact[];
    const entries = copy.map((fact, index) => ({
      _id: eventId(fact.stream, fact.sequence),
      ...fact,
      recordedAt: fact.occurredAt,
      partition: 0,
      offset: FIRST_OFFSET + long.entries + index,
    }));
    await collection.insertMany(entries as object[] as never[], { ordered: false });
    long.entries += entries.length;
  }
  const middle = Math.floor(long.entries / 2 / copyLength(long)) * copyLength(long);
  long.middle = FIRST_OFFSET + middle;
  long.period = periodAt(middle, long);
}

/** Months from the year 3000 on, that no plan has. */
function periodAt(entries: number, long: LongTimeline): string {
  const month = Math.floor(entries / copyLength(long));
  return `${3000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function copyLength({ facts }: LongTimeline): number {
  return facts.length;
}
