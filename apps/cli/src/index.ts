export { EXIT, type ExitCode } from './exit-codes.js';
export { run } from './program.js';
export type { Surroundings } from './surroundings.js';
