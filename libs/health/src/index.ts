export { type Check, Dependencies, type DependencyState, type Timing } from './dependencies.js';
export { type HealthReport, reportOf } from './report.js';
