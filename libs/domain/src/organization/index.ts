export { applyChanges, type ChangesRefused } from './change.js';
export * from './decisions.js';
export * from './register.js';
export { holdsOn, type Span } from './spans.js';
export { vacanciesFrom } from './vacancies.js';
