import type { WorldListing } from '@nenep/contracts';
import type { Store } from '../store.js';
import type { StoredWorld } from './world.schema.js';

/** Lists a world; one of the same id is replaced. */
export async function saveWorld(record: Store, world: WorldListing): Promise<void> {
  await record.models.worlds.replaceOne(
    { _id: world.id },
    { ...world, _id: world.id },
    { upsert: true },
  );
}

/** The worlds beside the record, the last made first. */
export async function worlds(record: Store): Promise<WorldListing[]> {
  const found = await record.models.worlds.find().sort({ madeAt: -1 }).lean<StoredWorld[]>();
  return found.map(toListing);
}

export async function worldById(record: Store, id: string): Promise<WorldListing | null> {
  const found = await record.models.worlds.findById(id).lean<StoredWorld>();
  return found && toListing(found);
}

/** Takes a world off the list; its topic and database are thrown away by whoever made it. */
export async function removeWorld(record: Store, id: string): Promise<void> {
  await record.models.worlds.deleteOne({ _id: id });
}

function toListing({ _id, ...world }: StoredWorld): WorldListing {
  return world;
}
