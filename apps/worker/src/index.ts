export { workflowBundle } from './bundle.js';
export type { WorkerSettings } from './settings.js';
export { WorkerModule } from './worker.module.js';
