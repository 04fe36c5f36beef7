export * from './translate.js';
export type { Mirror } from './mirror.js';
