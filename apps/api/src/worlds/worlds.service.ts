import type { World } from '@nenep/contracts';
import { openStore, type Store, worldById } from '@nenep/store';
import { Problem } from '../problems/problem.js';

/** Each is a pool of connections: so many time-lapses are kept open to be looked at. */
const MOST_OPEN = 8;
/** Whoever reads a world that makes room for another has their answer by then. */
const READ_BY_THEN_MS = 30_000;

/** A world that is being read, and the database that it is read from. */
export interface OpenWorld {
  world: World;
  store: Store;
}

/**
 * The world that this api serves, and those beside it that can be looked at. Databases of other
 * worlds are opened when first asked for.
 */
export class Worlds {
  private readonly others = new Map<string, Promise<OpenWorld>>();

  constructor(
    readonly home: OpenWorld,
    private readonly mongodbUri: string,
  ) {}

  /** The world of that id, or the one served. Rejects with `WORLD_UNKNOWN`. */
  async open(id: string | undefined): Promise<OpenWorld> {
    if (id === undefined || id === this.home.world.id) return this.home;
    const listed = await worldById(this.home.store, id);
    if (!listed) {
      await this.forget(id);
      throw new Problem('WORLD_UNKNOWN', { params: { world: id } });
    }
    const opened = this.others.get(id) ?? this.connect(listed);
    this.others.delete(id);
    this.others.set(id, opened);
    this.makeRoom();
    return opened;
  }

  /** A time-lapse is looked at, and nothing in it changed. Throws `WORLD_READ_ONLY`. */
  assertWritable(id: string | undefined): void {
    if (id !== undefined && id !== this.home.world.id) throw new Problem('WORLD_READ_ONLY');
  }

  async close(): Promise<void> {
    for (const id of [...this.others.keys()]) await this.forget(id);
    await this.home.store.close();
  }

  private async connect(world: World): Promise<OpenWorld> {
    try {
      const store = await openStore({ uri: this.mongodbUri, database: world.database });
      return { world, store };
    } catch (error) {
      this.others.delete(world.id);
      throw error;
    }
  }

  /** The one that was asked for longest ago is closed, once those who read it are done. */
  private makeRoom(): void {
    const [longestAgo] = this.others;
    if (this.others.size <= MOST_OPEN || !longestAgo) return;
    const [id, opened] = longestAgo;
    this.others.delete(id);
    const close = () => void opened.then(({ store }) => store.close()).catch(() => undefined);
    setTimeout(close, READ_BY_THEN_MS).unref();
  }

  /** A world that was thrown away; its connection is of no use any more. */
  private async forget(id: string): Promise<void> {
    const opened = await this.others.get(id);
    this.others.delete(id);
    await opened?.store.close();
  }
}
