import type { Bus } from '@nenep/bus';
import type { World } from '@nenep/contracts';
import type { Store } from '@nenep/store';

/** A world with its log and its database, open and shared by all that runs in one process. */
export interface WorldConnections {
  world: World;
  bus: Bus;
  store: Store;
}
