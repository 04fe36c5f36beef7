export * from './bundle.js';
export * from './connect.js';
export * from './runtime.js';
export * from './worker.js';
