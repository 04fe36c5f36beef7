export { type PlanSource, readPlanFolder } from './plan-source.js';
export { playTimeLapse, type TimeLapse } from './play.js';
export { type Act, readScript, type Script } from './script.js';
export type { Engines, TimeLapseWorld } from './time-lapse-world.js';
export type { PersonLoad } from './simulate/loads.js';
export type { Escalated, Missed, SimulationReport } from './simulate/report.js';
export type { LateRisk } from './simulate/risks.js';
export { type Acts, simulateYear, type Simulating } from './simulate/simulate-year.js';
export type { Temper } from './simulate/temper.js';
