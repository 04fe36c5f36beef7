export type * from './ask.js';
export * from './words.js';
export { type Wanted, yearAhead } from './year-ahead.js';
