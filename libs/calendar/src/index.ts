export * from './answer.js';
export { type Certainty, type Doubt, doubtsOf } from './certainty.js';
export {
  addDays,
  compareDates,
  dayOfMonth,
  daysBetween,
  lastOfMonth,
  nextMonth,
  weekday,
  yearOf,
} from './date.js';
export { type DayAccount, dayOf } from './day.js';
export * from './duration.js';
export * from './gap.js';
export * from './instant.js';
export * from './period.js';
export * from './pin.js';
export * from './term.js';
export * from './working-days.js';
