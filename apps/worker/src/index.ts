export { workflowBundle } from './bundle.js';
export { readSettings, type WorkerSettings } from './settings.js';
export { WorkerModule } from './worker.module.js';
