export * from './bundle.js';
export * from './connect.js';
export * from './worker.js';
