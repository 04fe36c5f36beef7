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
export * from './instant.js';
export * from './pin.js';
export * from './working-days.js';
