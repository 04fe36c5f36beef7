import type { Mirror } from '../mirror.js';
import type { facts as vi } from '../vi/facts.js';

export const facts: Mirror<typeof vi> = {
  plan: {
    activated:
      'The plan is in force (version {{version}}): {{periods}} periods, {{from}} to {{to}}.',
    updated: 'The plan moved to version {{version}}: {{periods}} periods.',
    ended: 'The plan ended after {{periods}} periods.',
    paused: '{{actor}} paused the plan: nothing opens until it is resumed.',
    resumed: '{{actor}} resumed the plan.',
    endedEarly:
      '{{actor}} ended the plan early: {{skipped}} periods open no more, {{open}} open ones run on to their end.',
    backfill: '{{actor}} asked for period {{periods}} of {{cycle}} to be opened after its day.',
  },
  period: {
    opened: 'Period {{period}} of {{cycle}} opened.',
    replanned: 'Period {{period}} of {{cycle}} opened; its dates count anew from the opening.',
    backfilled: 'Period {{period}} of {{cycle}} opened on request; its dates stand.',
    backfilledReplanned:
      'Period {{period}} of {{cycle}} opened on request; its dates count anew from the opening.',
    skipped: {
      WHILE_PAUSED:
        'Period {{period}} of {{cycle}} did not open: its day came while the plan was paused.',
      ENDED_EARLY: 'Period {{period}} of {{cycle}} did not open: the plan was ended early.',
    },
    missed: {
      BEFORE_ACTIVATION:
        'Period {{period}} of {{cycle}} did not open: its day came before the plan was in force.',
      MISSED_WHILE_DOWN: 'Period {{period}} of {{cycle}} was missed while the system was down.',
    },
  },
  organization: {
    applied: 'The organization of the plan was recorded: {{units}} units, {{people}} people.',
    updated:
      'The organization follows another file: {{units}} units, {{people}} people; {{contained}} decisions are in it already.',
    changed:
      'The organization changed from {{day}} on ({{reasons}}): open work goes to whoever holds what now.',
    byFile: 'by its file',
  },
  change: {
    recorded: {
      IN_FORCE:
        '{{actor}} recorded decision {{number}} of {{date}}, in force from {{effective}}: {{changes}}.',
      SCHEDULED:
        '{{actor}} recorded decision {{number}} of {{date}}, to be in force from {{effective}}: {{changes}}.',
      PENDING:
        '{{actor}} recorded decision {{number}} of {{date}}; its day has passed ({{effective}}), so it waits for approval: {{changes}}.',
    },
    approved: '{{actor}} approved the decision whose day has passed; what is recorded stays.',
    rejected: '{{actor}} did not approve the decision whose day has passed.',
    told: '{{streams}} open streams are told what the organization is from {{day}} on.',
    taken: 'The stream {{taken}} has taken the change: {{tasks}} tasks went to others.',
  },
  stream: {
    closed: 'The stream {{closed}} closed at number {{sequence}}.',
  },
  cycle: {
    opened: 'Period {{period}} opened with {{people}} people in {{units}} units.',
    closed: 'Period {{period}} closed: {{people}} people, {{gaps}} missing, {{late}} late.',
  },
  part: {
    opened: 'Period {{period}} opened in a group of {{units}} units with {{people}} people.',
    reviewed:
      'A group of units finished its reviews: {{people}} people, {{reviewed}} reviewed, {{gaps}} missing.',
    closed:
      'Period {{period}} closed in a group of units: {{people}} people, {{gaps}} missing, {{late}} late.',
  },
  date: {
    rolled: 'The date of {{step}} moved from {{nominal}} to {{due}}: {{reasons}}.',
  },
  rolled: {
    WEEKEND: '{{date}} is a weekend',
    DAY_OFF: '{{date}} is a day off ({{name}})',
    MINIMUM_GAP: 'at least {{workingDays}} working days after {{after}}',
    REPLANNED: 'counted anew from the opening on {{opening}}',
    SERVES: 'it must be done before {{step}} is due on {{due}}',
    OVERRIDDEN: 'decided for this period alone: {{reference}}',
    ORDERED: 'set by {{by}}: {{reference}}',
  },
  step: {
    dated: {
      COUNTED_FROM_ACT:
        '{{step}} is due {{due}}, counted from when the step before was really done.',
      OPENED_LATE: '{{step}} opened after its date; the new one is {{due}}.',
    },
    reminded: 'Reminder {{reminder}} of {{step}}: {{open}} to do, due {{due}}.',
    overdue: '{{step}} is overdue since {{due}}: {{open}} to do.',
    escalated: '{{step}} overdue ({{open}} to do), escalated to {{role}}: {{holders}} ({{may}}).',
    completed: '{{step}} completed: {{decided}} decided, {{gaps}} declared missing.',
  },
  may: {
    URGE: 'to urge',
    TAKE_OVER: 'may take over',
    EXTEND: 'may extend',
    WAIVE: 'may waive',
    RECORD_GAP: 'may record the gap and go on',
  },
  tasks: {
    opened: {
      OPENING: '{{kind}}: {{tasks}} assigned, due {{due}}.',
      READY: '{{kind}}: {{tasks}} now to do, due {{due}}.',
      GAP: '{{kind}}: {{tasks}} now to do though what comes before is missing, due {{due}}.',
      RETURNED: '{{kind}}: {{tasks}} returned, to be done again, due {{due}}.',
    },
  },
  task: {
    extended: '{{actor}} gave {{task}} more time for step {{step}}, until {{due}}.',
    letGo: {
      waive: '{{actor}} waived step {{step}} for {{task}}; the cycle goes on.',
      'record-gap': '{{actor}} recorded step {{step}} of {{task}} as missing; the cycle goes on.',
    },
    rerouted: '{{task}} went from {{from}} to {{to}}.',
    nobody: 'nobody',
    signed: '{{actor}} signed {{step}}: {{approvals}} of {{needed}} signatures needed.',
    stopped: {
      NOBODY_ELIGIBLE: '{{step}} stands still: nobody may approve it.',
      QUORUM_UNREACHABLE: '{{step}} stands still: too few are left for a vote.',
      NOT_CARRIED: '{{step}} stands still: too few are left to carry it.',
      NEEDS_A_NEW_ACT:
        '{{step}} stands still: the organization changed, and a new signature has to confirm it.',
    },
    decided: {
      submit: '{{actor}} submitted the self-evaluation.',
      review: '{{actor}} reviewed {{subject}}.',
      consolidate: '{{actor}} confirmed the consolidation.',
      approve: '{{actor}} approved the results.',
      publish: '{{actor}} had the results published.',
      return: '{{actor}} returned {{target}}.',
    },
  },
  rung: {
    skipped: 'The rung {{role}} of {{step}} was skipped: nobody holds the position.',
  },
  gap: {
    declared: '{{step}}: {{tasks}} declared missing, as the plan provides.',
  },
  consolidation: {
    assembled:
      'The consolidation of {{people}} people was assembled: {{reviewed}} reviewed, {{gaps}} missing.',
  },
  results: {
    published: 'The results of {{people}} people were published.',
  },
  undated: 'not set',
  late: '{{text}} (late)',
  actingAs: '{{text}} Acting as: {{role}}.',
};
