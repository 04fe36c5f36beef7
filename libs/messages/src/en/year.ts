import type { Mirror } from '../mirror.js';
import type { year as vi } from '../vi/year.js';

export const year: Mirror<typeof vi> = {
  explain: {
    opens:
      'Period {{period}} opens – {{cycle}} (clause {{clause}}): {{people}} people in {{units}} units.',
    due: '{{step}} is due, period {{period}} (clause {{clause}})',
    dueAt: '{{step}} is due at {{time}}, period {{period}} (clause {{clause}})',
    rolled: 'The plan says {{nominal}}; moved to {{due}} because {{reasons}}.',
    counted:
      'Counted {{workingDays}} working days from when the step {{step}} is really done; here that step is supposed to be done on its last day.',
    everybody: '{{unit}} ({{number}} people): {{people}}',
    reviews: '{{person}} ({{role}}) reviews {{number}} people: {{about}}',
    reviewsAny: 'One of {{people}} ({{role}}) reviews {{number}} people: {{about}}',
    does: '{{person}} ({{role}})',
    doTogether: {
      ONE: 'One of {{people}} ({{role}})',
      ALL: 'All of {{people}} ({{role}})',
      QUORUM: 'As many of {{people}} ({{role}}) as the plan requires',
    },
    ofUnit: '{{people}} – {{unit}}',
    you: {
      'self-evaluation': 'Submit the self-evaluation',
      review: 'Review {{number}} people: {{about}}',
      consolidation: 'Confirm the consolidated results',
      approval: 'Approve the results, or return them with reasons',
      publication: 'Publish the results',
    },
    yours: '{{ask}} – period {{period}}, clause {{clause}}',
    as: 'as {{role}}',
    withOthers: {
      ONE: 'one of: {{people}}',
      ALL: 'all of: {{people}}',
      QUORUM: 'as many as the plan requires, of: {{people}}',
    },
    reminders: 'reminded at {{moments}}',
    climbs:
      'If the step {{step}} of period {{period}} is not done by {{time}}: passed up to {{role}} ({{may}})',
    climbsUnits: '{{text}}, for {{units}}',
    standBy: 'Only if work is overdue',
    openings: 'periods opened: {{number}}',
    summary: '{{organization}}, in force {{from}} – {{to}}',
    assumption:
      'This is what the plan will ask, read from the three files as they are now; a date counted from an act is the latest one if everybody is in time.',
    nothing: 'The plan asks nothing of what you chose.',
    for: 'Work of {{person}} ({{id}})',
    forUnit: 'Work of {{unit}}',
  },
  ics: {
    name: '{{plan}} – {{person}}',
    summary: '{{step}} is due, period {{period}}',
    written: 'Calendars of {{number}} people written to {{out}}.',
  },
  clone: {
    comments: {
      header:
        'DRAFT for {{year}}, made from plan {{plan}} ({{number}}). Review the lines that say REVIEW, then remove this line.',
      parent:
        'REVIEW: {{number}} ends before the plan for {{year}} does; which parent plan follows it? The span below is an assumption.',
      number: 'REVIEW: no number yet; the plan before is {{number}}.',
      basis: 'REVIEW: is this basis still in force in {{year}}, and has anything replaced it?',
    },
    done: 'The draft of the plan for {{year}} is in {{out}}.',
    review: 'To review',
    notes: {
      VALIDITY: 'in force, recalculated: {{from}} – {{to}}',
      PARENT:
        'the parent plan {{number}} ends; the span of the one that follows is assumed to be {{from}} – {{to}}',
      NUMBER: 'the document has no number yet (the plan before: {{was}})',
      LEGAL_BASIS: 'basis {{clause}}: {{text}}',
      DATE: 'a date recalculated in {{field}}: {{was}} → {{now}}',
      OVERRIDE:
        'left out what was decided of period {{period}} of {{cycle}} alone; it belongs to the old year',
      ENDED: 'not carried over from {{field}}: {{who}}, ended on {{to}}',
    },
    unconfirmed: 'Not confirmed',
    errors: 'To be corrected before it can be applied: {{number}} places',
    next: 'Check it: {{nenep}} plan check {{out}}',
  },
  simulate: {
    begins: 'Simulating the whole year of the plan; Ctrl-C ends it…',
    mark: '*** SIMULATION of “{{plan}}”: not a real record; nothing of it is kept ***',
    lived: 'Lived through',
    periods: 'Periods',
    periodsText: '{{opened}} opened, {{closed}} closed, {{missed}} missed',
    decisions: 'Decisions',
    facts: 'Events',
    took: 'Took',
    seconds: '{{seconds}} seconds',
    notDone: 'not done',
    sections: {
      load: 'Load of each person',
      risks: 'Late risks',
      rolled: 'Dates that were moved',
      escalated: 'Overdue work passed up',
      missed: 'Missed, declared missing, not done',
    },
    columns: {
      asked: 'Asked',
      late: 'Late',
      returned: 'Sent back',
      takenOver: 'Taken over',
      reminded: 'Reminded',
      escalatedTo: 'Passed up to',
      busiest: 'Day with most due',
      why: 'Why',
      doneAt: 'Done at',
    },
    risks: {
      OPENED_LATE: 'its turn came when it was past due, and it was dated anew',
      OVERDUE: '{{overdue}} tasks overdue',
      DONE_LATE: '{{late}} tasks done late',
      LAST_DAY: 'done only on the last day',
    },
    escalated: '{{at}}: step {{step}}, period {{period}} ({{open}} tasks) to {{role}}: {{holders}}',
    escalatedOf:
      '{{at}}: step {{step}} of {{unit}}, period {{period}} ({{open}} tasks) to {{role}}: {{holders}}',
    skipped: '{{at}}: step {{step}}, period {{period}}: nobody holds {{role}}, passed over',
    missed: {
      GAP: 'Declared missing in the step {{step}}, period {{period}}',
      NEVER_DONE: 'Not done in the end: step {{step}}, period {{period}}',
    },
  },
  help: {
    person: 'only the work of the person with this id',
    unit: 'only the work of this unit and of the people in it',
    from: 'from this day on, like 2021-05-20',
    to: 'to the end of this day',
    explain: {
      summary: 'what the plan will ask of whom on which day; needs no server',
      description:
        'Tells day by day and person by person which period opens, who is to do what by when, which dates are moved and why, and whom overdue work is passed up to. Reads only the three files of the plan.',
      examples: {
        folder: 'the whole year',
        person: 'the work of one person in June',
        unit: 'the work of one unit, for another program to read',
      },
    },
    ics: {
      summary: 'each person’s deadlines as a calendar (.ics); needs no server',
      description:
        'Writes the deadlines of a person as a calendar file (.ics) for a phone or computer, with the reminders of the plan. Reading a newer file moves what is there already and doubles nothing.',
      out: 'the file to write; without --person a folder, one file a person',
      examples: { person: 'the calendar of one person', all: 'everybody’s, one file each' },
    },
    clone: {
      summary: 'make the draft of next year’s plan from this one; needs no server',
      description:
        'Copies the plan into a new folder as the draft for another year: id, year, validity and dates are recalculated, legal bases are marked for review, unconfirmed values are listed, and who has left before the new year is not carried over. Comments in the files are kept. An existing folder is never overwritten.',
      year: 'the year of the new plan, after that of this one',
      out: 'a new folder that does not exist yet',
      examples: { next: 'the draft for 2022' },
    },
    simulate: {
      summary: 'live through the plan’s whole year in a moment, and report',
      description:
        'Runs the whole year of the plan in time-lapse with the very software that will run it: periods open by themselves, people act by a script or by chance, some work is sent back for correction, and some stay silent. Then it reports the load of each person, late risks, every date that was moved with its reason, and what was missed or passed up. It starts what it needs, ends by itself and leaves nothing behind; the real record is not touched.',
      acts: 'a script: who does what on which day; who is not in it stays silent',
      random: 'a seed for people who act by chance; the same seed gives the same year (default 1)',
      silence: 'percentage of tasks left alone by chance, from 0 to 100 (default {{silence}})',
      returns:
        'percentage of decisions that send work back for correction by chance, from 0 to 100 (default {{returns}})',
      examples: {
        plain: 'a year by chance',
        random: 'another one, one task in four left alone, for another program to read',
        acts: 'by the script of May and June, with everybody silent afterwards',
      },
    },
  },
  failures: {
    day: {
      title: '{{option}} does not take “{{text}}”.',
      remedy: 'Write a real date like 2021-05-20.',
    },
    person: {
      title: 'The organization has nobody with the id “{{id}}”.',
      remedy: 'Use an id from people in organization.yaml.',
    },
    unit: {
      title: 'The organization has no unit “{{id}}”.',
      remedy: 'Use an id from units in organization.yaml.',
    },
    unaddressed: {
      title: 'It is not said whose calendar it is to be.',
      remedy: 'Give --person with that person’s id, or --out with a folder for everybody’s.',
    },
    write: {
      title: '{{file}} cannot be written.',
      remedy: 'Check the folder and whether you may write there.',
    },
    outExists: {
      title: '{{out}} exists already and is not overwritten.',
      remedy: 'Give a folder that does not exist yet in --out.',
    },
    year: {
      title: 'The year {{text}} does not come after {{year}}, that of this plan.',
      remedy: 'Give a year after {{year}} in --year.',
    },
    actsAndRandom: {
      title: '--acts and --random do not go together.',
      remedy: 'Choose one: by a script, or by chance.',
    },
    percent: {
      remedy: 'Write a whole number from 0 to 100.',
    },
    simulation: {
      title: 'The year could not be simulated to its end.',
      remedy: 'See the reason above; check this machine with npm run doctor and run it again.',
    },
  },
};
