export { dividedEvaluation } from './divided-evaluation.workflow.js';
export { evaluation } from './evaluation.workflow.js';
export { evaluationPart } from './evaluation-part.workflow.js';
export { organizationKeeper } from './organization-keeper.workflow.js';
export { planKeeper } from './plan-keeper.workflow.js';
