import type { Mirror } from '../mirror.js';
import type { coverage as vi } from '../vi/coverage.js';

export const coverage: Mirror<typeof vi> = {
  columns: { clause: 'Clause', text: 'Content', by: 'Carried out by', state: 'State' },
  states: {
    CARRIED: 'carried out',
    PARTLY: 'pending in part',
    PENDING: 'pending',
    GUIDING: 'guides only',
    MISSING: 'LEFT OUT',
  },
  parts: {
    plan: 'the plan as a whole',
    document: 'document: {{at}}',
    roles: 'role: {{title}}',
    events: 'event: {{title}}',
    scales: 'scale: {{title}}',
    numbering: 'series of numbers',
    retention: 'retention',
    indicators: 'indicator: {{title}}',
    cycles: '{{title}} ({{at}}, {{kind}})',
    other: '{{at}}',
  },
  pending: '{{text}}: pending',
  guiding: 'Asks for no work: {{reason}}',
  total:
    '{{number}} clauses: {{carried}} carried out, {{partly}} pending in part, {{pending}} pending, {{guiding}} guide only, {{missing}} left out.',
  missing: {
    title: 'Nothing in the plan carries out: {{clauses}}.',
    remedy:
      'Name the clause at clause or clauses of what carries it out in plan.yaml, or under guidingText with a reason.',
  },
  unlisted: {
    title: 'The plan lists no clauses yet.',
    remedy: 'Write all clauses of the text under clauses in plan.yaml; see docs/plan-format.md.',
  },
  invalid: {
    title: 'The plan is not valid yet, so what carries out its clauses cannot be told.',
    remedy: 'Mend what “{{nenep}} plan check {{folder}}” finds.',
  },
};
