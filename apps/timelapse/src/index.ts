export { type PlanSource, readPlanFolder } from './plan-source.js';
export { playTimeLapse, type TimeLapse } from './play.js';
export { type Act, readScript, type Script } from './script.js';
export type { Engines, TimeLapseWorld } from './time-lapse-world.js';
