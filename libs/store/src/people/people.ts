import type { PersonId } from '@nenep/contracts';
import { inSlices } from '../in-slices.js';
import { insertOnce } from '../insert-once.js';
import type { Store } from '../store.js';
import { fold } from './fold.js';
import type { StoredOrganization } from './organization.schema.js';
import type { StoredPerson } from './person.schema.js';

/** A rehearsal never becomes the real organization, nor the other way round. */
export class OrganizationKindFixed extends Error {
  override readonly name = 'OrganizationKindFixed';
  constructor(readonly organization: StoredOrganization) {
    super(
      `${organization._id} is ${organization.rehearsal ? 'a rehearsal' : 'no rehearsal'} for good.`,
    );
  }
}

/** Keeps an organization under its name of today. Rejects with {@link OrganizationKindFixed}. */
export async function saveOrganization(
  store: Store,
  organization: StoredOrganization,
): Promise<void> {
  const kept = await insertOnce<StoredOrganization>(store.models.organizations, organization);
  if (kept.rehearsal !== organization.rehearsal) throw new OrganizationKindFixed(kept);
  if (kept.name === organization.name) return;
  const { _id, name } = organization;
  await store.models.organizations.updateOne({ _id }, { $set: { name } });
}

export function organizationById(store: Store, id: string): Promise<StoredOrganization | null> {
  return store.models.organizations.findById(id).lean<StoredOrganization>();
}

export function organizations(store: Store): Promise<StoredOrganization[]> {
  return store.models.organizations.find().sort({ _id: 1 }).lean<StoredOrganization[]>();
}

/** Keeps people under their names of today; nobody is removed, since the record speaks of them. */
export async function savePeople(
  store: Store,
  organization: string,
  people: Pick<StoredPerson, 'person' | 'name' | 'username'>[],
): Promise<void> {
  if (people.length === 0) return;
  await store.models.people.bulkWrite(
    people.map(({ person, name, username }) => ({
      updateOne: {
        filter: { _id: `${organization}/${person}` },
        update: {
          $set: {
            organization,
            person,
            name: name.normalize('NFC'),
            username,
            foldedName: fold(name),
          },
        },
        upsert: true,
      },
    })),
  );
}

/** Names by id; an id without a person in this organization is absent. */
export async function namesOf(
  store: Store,
  organization: string,
  ids: PersonId[],
): Promise<Map<PersonId, string>> {
  const found = await inSlices(
    ids.map((id) => `${organization}/${id}`),
    (slice) => store.models.people.find({ _id: { $in: slice } }).lean<StoredPerson[]>(),
  );
  return new Map(found.map(({ person, name }) => [person, name]));
}
