export { evaluation } from './evaluation.workflow.js';
export { planKeeper } from './plan-keeper.workflow.js';
