import { GENESIS, sealBatch } from '@nenep/audit';
import type { Fact, SealedFact, StreamId } from '@nenep/contracts';
import type { Store } from '@nenep/store';
import { wholeTimeline } from '../../support/told.js';
import type { Bench } from '../bench.js';
import { decisionsOf, openCycle, SIZE } from '../road/cycle.js';

/** A cycle that everybody has spoken in, as it stands in the record, in the order of its facts. */
export interface RealCycle {
  organization: string;
  facts: SealedFact[];
}

/** Lives through a cycle, so that what is measured on is what the product makes. */
export async function realCycle({ product, sampling }: Bench): Promise<RealCycle> {
  const cycle = await openCycle(product, SIZE);
  const { organization, stream } = cycle;
  await sampling.road(32, decisionsOf([cycle]), [stream]);
  return { organization, facts: await factsOf(product.store, organization, stream) };
}

/** The facts of one stream as they were sealed, in their order. */
export async function factsOf(
  store: Store,
  organization: string,
  stream: StreamId,
): Promise<SealedFact[]> {
  const entries = await wholeTimeline(store, organization);
  return entries
    .filter((entry) => entry.stream === stream)
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ _id, recordedAt, partition, offset, ...fact }) => fact as SealedFact);
}

/** The same cycle lived through by an organization of another name: sealed as its own. */
export function copyFor(organization: string, real: RealCycle): SealedFact[] {
  const copied = JSON.parse(
    JSON.stringify(real.facts).replaceAll(real.organization, organization),
  ) as SealedFact[];
  const numbered = copied.map(({ v, stream, sequence, previousHash, hash, ...fact }) => ({
    sequence,
    fact: fact as Fact,
  }));
  return sealBatch(copied[0]?.stream ?? '', GENESIS, numbered);
}
