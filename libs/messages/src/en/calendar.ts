import type { Mirror } from '../mirror.js';
import type { calendar as vi } from '../vi/calendar.js';

export const calendar: Mirror<typeof vi> = {
  weekdays: {
    d1: 'Monday',
    d2: 'Tuesday',
    d3: 'Wednesday',
    d4: 'Thursday',
    d5: 'Friday',
    d6: 'Saturday',
    d7: 'Sunday',
  },
  kinds: {
    HOLIDAY: 'holiday',
    SUBSTITUTE: 'substitute day',
    SWAP_OFF: 'off by swap',
    SWAP_WORK: 'worked by swap',
  },
  statuses: { OFFICIAL: 'official', PROJECTED: 'projected' },
  fields: {
    answer: 'Answer',
    calendar: 'Calendar',
    calendarText: '{{name}}, {{zone}} time, off on {{weekend}}',
    covers: 'Table of days off',
    coversYears: '{{firstYear}}–{{lastYear}}',
    coversNothing: 'none; days off follow from general rules',
    daysOff: 'Weekdays off',
    none: 'none',
    pending: 'Not fixed yet',
    reason: 'Why',
    source: 'Source',
    status: 'Status',
    substituteMark: '** ** is a substitute day',
    swaps: 'Swaps',
    unknown: 'unknown',
  },
  columns: {
    date: 'Date',
    kind: 'Kind',
    name: 'Name',
    source: 'Source',
    status: 'Status',
    weekday: 'Weekday',
  },
  projectedMark: '{{days}} (projected)',
  withDoubts: '{{status}}: {{doubts}}',
  dayAndDate: '{{weekday}} {{date}}',
  betweenText:
    '{{days}} working days, {{calendarDays}} calendar days (without {{from}}, with {{to}})',
  reasons: {
    weekend: '{{date}} is a {{weekday}}',
    named: '{{date}} is {{name}}',
    namedBriefly: '{{date}} ({{name}})',
    workday: '{{date}} is a working day',
    workdayNamed: '{{date}} is a working day ({{name}})',
    passed: 'not counted: {{days}}',
    weekendDays: 'weekend days: {{number}}',
    more: 'other days off: {{number}}',
    nothingPassed: 'no day off lies between',
  },
  doubts: {
    PROJECTED_DAY: '{{date}} ({{name}}) has not been announced',
    NOT_ANNOUNCED: 'nothing is announced for {{from}} – {{to}}',
    OUTSIDE_TABLE: '{{years}} lies outside the table of days off',
  },
  failures: {
    notFound: {
      title: 'There is no calendar “{{name}}”.',
      remedy:
        'Name a table that is provided ({{tables}}), a calendar.yaml, the folder of a plan, or the code of a country like VN or US-NY.',
    },
    unreadable: 'Check the path; the folder of a plan holds a calendar.yaml.',
    invalid: {
      title: 'The calendar in {{file}} is not valid.',
      remedy: 'Correct each place named (file:line:column) and run this again.',
    },
    date: {
      title: '“{{text}}” is not a date.',
      remedy: 'Write a date that exists, like 2021-06-20, from {{firstYear}} to {{lastYear}}.',
    },
    year: {
      title: '“{{text}}” is not a year.',
      remedy: 'Write a year from {{firstYear}} to {{lastYear}}.',
    },
    days: {
      title: '“{{text}}” is not a number of days.',
      remedy: 'Write a whole number from -{{most}} to {{most}}.',
    },
    directions: {
      title: '--forward and --backward exclude each other.',
      remedy: 'Choose one; without either the date is rolled forward.',
    },
    noWorkingDay: {
      title: 'The calendar has no working day within a year of this date.',
      remedy: 'Look at the days off in its table.',
    },
    projected: {
      title: 'The answer is only projected.',
      remedy:
        'Leave --official out to see the projected answer, or update the table of days off once they are announced.',
    },
    unanswered: {
      title: '{{number}} of {{total}} questions could not be answered.',
      remedy: 'Look at the lines with "error"; the others are answered.',
    },
  },
  batch: {
    at: '{{line}}:{{column}}: {{error}}',
    json: 'not JSON; each line is an object like {{example}}',
    notAnObject: 'this must be an object like {{example}}',
    tooLong: 'the line is longer than {{limit}} characters',
    missing: '"{{key}}" is missing',
    unknownKey: 'this question has no "{{key}}"',
    op: '"op" is one of: roll, add, between, day',
    date: '"{{key}}" is a date that exists, like 2021-06-20, from {{firstYear}} to {{lastYear}}',
    days: '"days" is a whole number from -{{most}} to {{most}}',
    direction: '"direction" is "forward" or "backward"',
    id: '"id" is a number, or text of at most 200 characters',
    projected: 'the answer is only projected: {{doubts}}',
    noWorkingDay: 'the calendar has no working day within a year of this date',
  },
  help: {
    group: {
      summary: 'count working days, without a server',
      description:
        'Days off, substitute days and swaps; rolling a date to a working day; adding and counting working days. Every answer says why, and whether it is official or only projected.',
    },
    options: {
      calendar:
        'name of a table that is provided ({{table}} by default), a calendar.yaml, the folder of a plan, or the code of a country',
      official: 'refuse an answer that rests on a projected day or on a year outside the table',
      forward: 'roll to a later day (the default)',
      backward: 'roll to an earlier day',
    },
    words: {
      calendar: 'calendar',
      date: 'date',
      days: 'days',
      from: 'from',
      to: 'to',
      year: 'year',
    },
    arguments: {
      date: 'a date like 2021-06-20',
      days: 'number of working days, negative to go back',
      from: 'the first date, not counted',
      to: 'the last date, counted where it is a working day',
      year: 'a year like 2021',
    },
    show: {
      summary: 'the days off of a year',
      description:
        'The weekdays off, substitute days and swaps of a year, each day with its name, status and source.',
      examples: { year: 'the days off of 2021', plan: 'by the calendar of a plan' },
    },
    roll: {
      summary: 'roll a date to the nearest working day',
      description:
        'Rolls a date to the nearest working day, later or earlier, and says why each day was skipped. A date that is a working day stays.',
      examples: {
        backward: 'a date for others: rolled backward',
        forward: 'a date of one’s own: rolled forward',
      },
    },
    add: {
      summary: 'add working days',
      description: 'The n-th working day after (or before) a date; the date itself is not counted.',
      examples: {
        later: 'three working days after 28 April',
        earlier: 'three working days before 10 June',
      },
    },
    between: {
      summary: 'count the working days between two dates',
      description:
        'Counts the working days after the first date, up to and with the last; negative where the last is earlier.',
      examples: { plain: 'from 28 April to 5 May', json: 'for other programs' },
    },
    batch: {
      summary: 'answer many questions from standard input',
      description:
        'Reads one JSON question a line from standard input and prints one JSON answer a line, in order, with date, reason and status. A line that is wrong is answered with an error (line:column), and the lines after it are answered all the same. Exit code 2 where a line was wrong, 5 where lines were only refused by --official.',
      examples: {
        roll: 'roll one date',
        file: 'a whole file of questions',
      },
    },
  },
};
