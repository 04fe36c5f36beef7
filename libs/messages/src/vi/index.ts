import { roles } from './roles.js';

/** The source catalogue. One file an area; English mirrors it key by key. */
export const vi = { roles };
