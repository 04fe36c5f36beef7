export { applyChanges, type ChangesRefused } from './change.js';
export * from './decisions.js';
export * from './register.js';
export { vacanciesFrom } from './vacancies.js';
