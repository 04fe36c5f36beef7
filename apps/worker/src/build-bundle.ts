import { workflowBundle } from './bundle.js';

/** A step of building an image: its workers find the bundle made. */
await workflowBundle();
