import { commitmentOf } from '@nenep/audit';
import { randomBytes, randomUUID } from 'node:crypto';
import { inSlices } from '../in-slices.js';
import type { Store } from '../store.js';
import type { PlanReason } from './plan-reason.schema.js';

/** Keeps the reason of an order before the order is given; what is never given stays unnamed. */
export async function saveReason(
  { models }: Store,
  given: Pick<PlanReason, 'stream' | 'actor' | 'reason' | 'createdAt'>,
): Promise<{ revision: string; commitment: string }> {
  const revision = `${given.stream}#${randomUUID()}`;
  const salt = randomBytes(32).toString('hex');
  const commitment = commitmentOf(salt, given.reason);
  await models.planReasons.insertMany([{ _id: revision, ...given, salt, commitment }]);
  return { revision, commitment };
}

/** The reasons by their revisions; those erased are absent. */
export async function reasonsBy(
  store: Store,
  revisions: string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await inSlices(revisions, (slice) =>
    store.models.planReasons.find({ _id: { $in: slice } }).lean<PlanReason[]>(),
  );
  return new Map(found.map(({ _id, reason }) => [_id, reason]));
}
