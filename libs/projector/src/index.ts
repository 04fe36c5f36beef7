export { type Projection, Projector } from './projector.js';
export { runProjectors } from './run-projectors.js';
export { readSettings } from './settings.js';
export type { WorldConnections } from './world-connections.js';
