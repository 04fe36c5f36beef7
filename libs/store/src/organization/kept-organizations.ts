import type { KeepOrganizationInput, StreamId } from '@nenep/contracts';
import { isDuplicateKey } from '../duplicates.js';
import type { InboxCycle } from '../inbox/inbox-cycle.schema.js';
import type { Store } from '../store.js';
import type { StoredCycle } from '../cycles/cycle.schema.js';
import type { KeptOrganization } from './kept-organization.schema.js';

/** Keeps a revision; a newer one that is kept already stays. */
export async function keepOrganization(
  { models }: Store,
  { organization, revision, day, register }: KeepOrganizationInput,
): Promise<void> {
  try {
    await models.keptOrganizations.updateOne(
      { _id: organization, revision: { $lt: revision } },
      { $set: { revision, day, register, openings: 0 } },
      { upsert: true },
    );
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** The organization as its keeper holds it; null where it has none yet. */
export function keptOrganization(
  { models }: Store,
  organization: string,
): Promise<KeptOrganization | null> {
  return models.keptOrganizations.findById(organization).lean<KeptOrganization>();
}

/** The streams of an organization's cycles, and parts of them, that are not known to be closed. */
export async function openStreams({ models }: Store, organization: string): Promise<StreamId[]> {
  const ofOrganization = { _id: { $gte: `${organization}/`, $lt: `${organization}0` } };
  const [opened, closed] = await Promise.all([
    models.cycles.find(ofOrganization, { _id: 1 }).lean<Pick<StoredCycle, '_id'>[]>(),
    models.inboxCycles
      .find({ organization, state: 'CLOSED' }, { _id: 1 })
      .lean<Pick<InboxCycle, '_id'>[]>(),
  ]);
  const ended = new Set(closed.map(({ _id }) => _id));
  return opened.map(({ _id }) => _id).filter((stream) => !ended.has(stream));
}
