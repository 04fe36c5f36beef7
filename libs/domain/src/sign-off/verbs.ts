import type { ActVerb } from './act.js';
import type { SignOffFact } from './fact.js';
import type { SignOffStatus } from './state.js';

/** While what each verb can be said, and the fact that it makes first. `ANY` is judged by itself. */
export const SIGN_OFF_VERBS: Readonly<
  Record<ActVerb, { during: readonly SignOffStatus[] | 'ANY'; fact: SignOffFact['type'] }>
> = {
  approve: { during: ['OPEN'], fact: 'signed' },
  reject: { during: ['OPEN'], fact: 'signed' },
  abstain: { during: ['OPEN'], fact: 'signed' },
  note: { during: ['OPEN'], fact: 'signed' },
  'hand-in': { during: ['OPEN'], fact: 'signed' },
  count: { during: ['OPEN'], fact: 'counted' },
  return: { during: ['OPEN'], fact: 'returned' },
  // What was rejected stays rejected.
  resubmit: {
    during: ['OPEN', 'DEFERRED', 'RETURNED', 'WITHDRAWN', 'APPROVED', 'NOTED'],
    fact: 'resubmitted',
  },
  ask: { during: ['OPEN', 'DEFERRED'], fact: 'asked' },
  answer: { during: 'ANY', fact: 'answered' },
  recall: { during: 'ANY', fact: 'recalled' },
  reassign: { during: ['OPEN'], fact: 'reassigned' },
  defer: { during: ['OPEN'], fact: 'deferred' },
  'declare-conflict': { during: ['OPEN', 'DEFERRED'], fact: 'conflict-declared' },
};
