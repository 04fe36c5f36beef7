export { type Act as SignOffAct, type ActVerb as SignOffVerb, SIGNING_VERBS } from './act.js';
export { apply as applySignOff, openedSignOff } from './apply.js';
export { decideInBulk, type BulkItem } from './bulk.js';
export {
  decideSignOff,
  openSignOff,
  passSignOffTime,
  type SignOffTaken,
  type ToBeSigned,
} from './decide.js';
export {
  type DelegationFault,
  delegationFault,
  isActive as isDelegationActive,
} from './delegation.js';
export type { SignOffFact } from './fact.js';
export type { House, Seat } from './house.js';
export type { Matter } from './matter.js';
export { nextOf as nextOfSignOff, type SignOffNext } from './next.js';
export {
  isRefusal as isSignOffRefusal,
  SIGN_OFF_REFUSALS,
  type SignOffRefusal,
  type SignOffRefusalCode,
} from './refusal.js';
export type { Hands, SignOff, SignOffOutcome, SignOffStatus, StopReason } from './state.js';
export { SIGN_OFF_VERBS } from './verbs.js';
