import type { Mirror } from '../mirror.js';
import type { tasks as vi } from '../vi/tasks.js';

export const tasks: Mirror<typeof vi> = {
  kinds: {
    'self-evaluation': 'Self-evaluation',
    review: 'Review',
    consolidation: 'Consolidation',
    approval: 'Approval',
    publication: 'Publication',
  },
  titles: {
    'self-evaluation': 'Self-evaluation, {{period}}',
    review: 'Review of {{subject}}, {{period}}',
    consolidation: 'Consolidation of the results, {{period}}',
    approval: 'Approval of the results, {{period}}',
    publication: 'Publication of the results, {{period}}',
  },
  verbs: {
    submit: 'Submit',
    review: 'Review',
    consolidate: 'Confirm the consolidation',
    approve: 'Approve',
    publish: 'Publish',
    return: 'Return',
    extend: 'Extend',
    waive: 'Waive',
    'record-gap': 'Record the gap and go on',
  },
  states: {
    OPEN: 'Waiting',
    DONE: 'Done',
    GAP: 'Declared missing, still accepted late',
  },
  why: {
    OPENING: 'The period has opened; clause {{clause}} of the plan gives this task to you.',
    READY: 'What comes before is done; clause {{clause}} of the plan gives this task to you.',
    GAP: 'What comes before was declared missing; clause {{clause}} of the plan gives this task to you.',
    RETURNED:
      'The task was returned with reasons, to be done again (clause {{clause}} of the plan).',
    ESCALATED: 'The task is overdue and was escalated to you (clause {{clause}} of the plan).',
    OTHER: 'This task belongs to clause {{clause}} of the plan; you may see it, it is not yours.',
  },
  next: {
    begun: 'Next: {{step}}, due {{due}}.',
    waits: 'Next: {{step}}, once the other {{waitsFor}} before it are done, due {{due}}.',
    signatures: 'Signed in {{step}}; {{waitsFor}} more signatures are needed, due {{due}}.',
    none: 'No step is waiting any more.',
  },
  decidedBy: 'Decided by {{who}} at {{at}}.',
  unknownPerson: 'somebody no longer on the list',
};
