import type { Bus } from '@nenep/bus';
import type { World } from '@nenep/contracts';
import type { Store } from '@nenep/store';

/**
 * A world with its log and its database, shared by all that runs in one process: open, its topic
 * made and its indexes too.
 */
export interface WorldConnections {
  world: World;
  bus: Bus;
  store: Store;
}

/** Under which they are injected. */
export const CONNECTIONS = Symbol('connections');
