import { describe, expect, it } from '@jest/globals';
import { describeProblem, loadPlan, type PlanFiles, type PlanProblem } from './index.js';
import type { DocumentName } from './problems.js';
import { replacing, tayninhFiles } from './tayninh.fixture.js';

/** Stands in an edit right before the place at which the problem must be found. */
const MARK = '§';

/** The files with one edit, and where its mark was. */
function broken(document: DocumentName, from: string, to: string) {
  const files = tayninhFiles(document, replacing(from, to));
  const marked = files[document].text;
  const before = marked.slice(0, marked.indexOf(MARK)).split('\n');
  files[document].text = marked.replace(MARK, '');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { files, place: `${document}.yaml:${before.length}:${column}` };
}

function errorsOf(files: PlanFiles): PlanProblem[] {
  const result = loadPlan(files);
  return result.ok ? [] : result.problems.filter(({ severity }) => severity === 'error');
}

const inShort = ({ file, line, column, code, field }: PlanProblem) =>
  `${file}:${line}:${column} ${code} ${field}`.trim();

type Fault = [what: string, document: DocumentName, from: string, to: string, found: string];

const SYNTAX: Fault[] = [
  ['a quote that is not closed', 'plan', "id: '2021'", "id: '2021§", 'yaml-syntax'],
  ['a tab at the start', 'calendar', 'weekend: [6, 7]', 'weekend:\n§\t- 6', 'yaml-tab'],
  ['a second document', 'organization', '\nunits:', '\n§---\nunits:', 'yaml-several-documents'],
  ['a key twice', 'plan', 'every: MONTH', 'every: MONTH\n    §every: MONTH', 'duplicate-key'],
];

const FORM: Fault[] = [
  ['an unknown key', 'plan', 'catchUp:', '§catchup:', 'unknown-key cycles.0.catchup'],
  ['a key missing', 'plan', 'opens: { day: 20 }', 'opens: §{}', 'key-missing cycles.0.opens.day'],
  ['a value missing', 'plan', 'every: MONTH', 'every:§', 'value-missing cycles.0.every'],
  ['a number for a text', 'plan', "id: '2021'", 'id: §2021', 'expected-text id'],
  ['a text for a number', 'plan', '{ day: 25 }', '{ day: §cuối }', 'expected-number DUE.day'],
  ['a text for a list', 'calendar', '[6, 7]', '§Sunday', 'expected-list weekend'],
  ['a text for a mapping', 'plan', 'due: { day: 25 }', 'due: §25', 'expected-mapping DUE'],
  ['a text for yes or no', 'organization', ' true', ' §có', 'expected-truth fictional'],
  ['a number too big', 'plan', '{ day: 25 }', '{ day: §32 }', 'number-too-big DUE.day'],
  ['a number too small', 'plan', '{ day: 25 }', '{ day: §0 }', 'number-too-small DUE.day'],
  [
    'a reminder after the deadline',
    'plan',
    'workingDays: 0',
    'workingDays: §1',
    'number-too-big STEP.reminders.1.workingDays',
  ],
  ['a week without work', 'calendar', '[6, 7]', '§[1, 2, 3, 4, 5, 6, 7]', 'list-too-long weekend'],
  ['an unknown value', 'plan', 'OPEN_REPLANNED', '§REOPEN', 'unknown-value cycles.0.catchUp'],
  ['an unknown kind', 'plan', ': self-evaluation', ': §praise', 'unknown-value STEP.kind'],
  [
    'silence that approves',
    'plan',
    'STAY_OPEN',
    '§APPROVE',
    'unknown-value cycles.0.steps.1.onOverdue',
  ],
  [
    'another file',
    'organization',
    'nenep/organization/v1',
    '§nenep/plan/v1',
    'unknown-value format',
  ],
  [
    'an impossible date',
    'plan',
    '2021-04-28, to',
    '§2021-02-30, to',
    'impossible-date validity.from',
  ],
  [
    'a date as people write it',
    'plan',
    '2021-04-28, to',
    '§28/4/2021, to',
    'not-a-date validity.from',
  ],
  [
    'a date of another age',
    'plan',
    '2021-04-28, to',
    '§0221-04-28, to',
    'date-out-of-range validity.from',
  ],
  ['an hour that is none', 'plan', "'08:00'", "§'25:00'", 'not-a-time STEP.reminders.0.at'],
  [
    'an id with capitals',
    'plan',
    'id: monthly-evaluation',
    'id: §Monthly',
    'not-an-id cycles.0.id',
  ],
  [
    'a role in small letters',
    'plan',
    '\n  OFFICE:',
    '\n  §clerk: { name: { vi: a, en: b } }\n  OFFICE:',
    'not-a-constant roles.clerk',
  ],
  ['a zone that is none', 'calendar', 'Asia/Ho_Chi_Minh', '§Asia/Tay_Ninh', 'unknown-zone zone'],
  [
    'an end before the beginning',
    'plan',
    '2021-12-31',
    '§2020-12-31',
    'ends-before-it-begins validity.to',
  ],
  ['a plan of a century', 'plan', '2021-12-31', '§2121-12-31', 'validity-too-long validity.to'],
  [
    'points from 101 to 100',
    'plan',
    'min: 0\n              max: ',
    'min: 101\n              max: §',
    'minimum-above-maximum STEP.form.fields.1.max',
  ],
  ['an empty text', 'plan', 'place: Tây Ninh', "place: §''", 'text-empty document.place'],
];

const REFERENCES: Fault[] = [
  [
    'an unknown role',
    'plan',
    'by: UNIT_HEAD',
    'by: §UNIT_HAED',
    'unknown-role cycles.0.steps.1.by',
  ],
  [
    'an unknown role on a ladder',
    'plan',
    '{ role: OFFICE,',
    '{ role: §CLERK,',
    'unknown-role STEP.ladder.1.role',
  ],
  [
    'an unknown role of a person',
    'organization',
    'SECRETARY, person',
    '§BOSS, person',
    'unknown-role positions.0.role',
  ],
  [
    'an unknown person',
    'organization',
    'members: [cb-017,',
    'members: [§cb-117,',
    'unknown-person bodies.0.members.0',
  ],
  [
    'an unknown unit',
    'organization',
    'units: [doan-ket]',
    'units: [§doan-ke]',
    'unknown-unit positions.6.units.0',
  ],
  [
    'an unknown kind of unit',
    'plan',
    '[SPECIALIST_UNIT, O',
    '[§UNIT, O',
    'unknown-unit-kind cycles.0.evaluates.0',
  ],
  [
    'an unknown scale',
    'plan',
    'scale: decree-90-2020',
    'scale: §stars',
    'unknown-scale STEP.form.fields.2.scale',
  ],
  [
    'an unknown step',
    'plan',
    'after: approve',
    'after: §aprove',
    'unknown-step cycles.0.steps.4.due.after',
  ],
  [
    'another organization',
    'plan',
    'organization: tayninh',
    'organization: §longan',
    'unknown-organization organization',
  ],
  [
    'a login twice',
    'organization',
    'username: bui-mau',
    'username: §le-hu-cau',
    'duplicate-id people.2.username',
  ],
  ['a day twice', 'calendar', 'date: 2021-02-11', 'date: §2021-02-10', 'duplicate-id days.2.date'],
];

const FORMAT: Fault[] = [
  [
    'a rhythm that is none',
    'plan',
    'every: MONTH',
    'every: §FORTNIGHT',
    'unknown-value cycles.0.every',
  ],
  [
    'a rhythm misspelt',
    'plan',
    'every: MONTH',
    'every: { §week: 2 }',
    'unknown-key cycles.0.every.week',
  ],
  [
    'an event that is none',
    'plan',
    'every: MONTH',
    'every: { event: §congress }',
    'unknown-event cycles.0.every.event',
  ],
  [
    'a period that is none',
    'plan',
    'catchUp:',
    'overrides: [{ period: §2021-w05, skip: true, reason: { vi: a, en: b }, reference: c }]\n    catchUp:',
    'unknown-period cycles.0.overrides.0.period',
  ],
  [
    'an override of nothing',
    'plan',
    'catchUp:',
    'overrides: [§{ period: 2021-05, reason: { vi: a, en: b }, reference: c }]\n    catchUp:',
    'override-empty cycles.0.overrides.0',
  ],
  [
    'an opening that counts from itself',
    'plan',
    'opens: { day: 20 }',
    'opens: §{ days: 1, after: OPENING }',
    'anchor-not-here cycles.0.opens',
  ],
  [
    'steps that count from each other',
    'plan',
    'due: { day: 25 }',
    'due: { days: 1, before: §self }',
    'counted-in-a-circle DUE.before',
  ],
  [
    'a date chosen among acts',
    'plan',
    'due: { day: 28 }',
    'due: §{ latestOf: [{ day: 28 }, { days: 1, after: self }] }',
    'act-among-several cycles.0.steps.1.due',
  ],
  [
    'sides, which would not vote by themselves',
    'plan',
    'rule: ONE',
    'rule: { §sides: [{ role: OFFICE, quorum: { count: 2 } }] }',
    'not-yet-supported cycles.0.steps.3.rule.sides',
  ],
];

const ORDER: Fault[] = [
  [
    'a step that comes too early',
    'plan',
    'due: { day: 25',
    'due: §{ day: 19',
    'dates-out-of-order DUE',
  ],
  [
    'a term from an earlier step',
    'plan',
    'after: approve',
    'after: §review',
    'after-not-before cycles.0.steps.4.due.after',
  ],
  [
    'a role on two rungs',
    'plan',
    '{ role: OFFICE,',
    '{ role: §UNIT_HEAD,',
    'rung-repeated STEP.ladder.1.role',
  ],
  [
    'a rung that does not wait',
    'plan',
    'wait: { workingDays: 2,',
    'wait: §{ workingDays: 1,',
    'rung-out-of-order STEP.ladder.1.wait',
  ],
];

const MEANING: Fault[] = [
  [
    'a role that nobody holds',
    'plan',
    'by: OFFICE_HEAD',
    'by: §MASS_MOBILIZATION_BODY',
    'nobody-holds cycles.0.steps.2.by',
  ],
  [
    'a rung that nobody holds',
    'plan',
    '{ role: OFFICE,',
    '{ role: §MASS_MOBILIZATION_BODY,',
    'nobody-holds STEP.ladder.1.role',
  ],
  [
    'a position of no unit',
    'organization',
    '{ role: UNIT_HEAD, person: cb-002, units: [tuyen-giao] }',
    '§{ role: UNIT_HEAD, person: cb-002 }',
    'units-missing positions.3',
  ],
  [
    'an organization-wide position of a unit',
    'organization',
    '{ role: OFFICE_HEAD, person: cb-031 }',
    '§{ role: OFFICE_HEAD, person: cb-031, units: [van-phong] }',
    'units-surplus positions.9',
  ],
  [
    'a person in two units',
    'organization',
    '{ person: cb-022, from: 2021-09-01 }',
    '§{ person: cb-022, from: 2021-08-31 }',
    'person-in-two-units units.5.staff.10',
  ],
  [
    'a year without a calendar',
    'calendar',
    'lastYear: 2027',
    'lastYear: §2021',
    'year-not-covered lastYear',
  ],
];

function expectFault([, document, from, to, found]: Fault): void {
  const { files, place } = broken(document, from, to);
  const [code, field = ''] = found
    .replace('DUE', 'STEP.due')
    .replace('STEP', 'cycles.0.steps.0')
    .split(' ');
  expect(errorsOf(files).map(inShort)).toEqual([`${place} ${code} ${field}`.trim()]);
}

describe('a plan with one fault is refused at its line and column', () => {
  for (const fault of [...SYNTAX, ...FORM, ...REFERENCES, ...FORMAT, ...ORDER, ...MEANING]) {
    it(`that has ${fault[0]}`, () => expectFault(fault));
  }

  it('that has a step too few', () => {
    const files = tayninhFiles('plan', (text) => text.slice(0, text.indexOf('      # Nghị định')));
    expect(errorsOf(files).map(inShort)).toEqual([
      expect.stringMatching(/^plan.yaml:\d+:7 step-missing cycles.0.steps$/),
    ]);
  });

  it('that has an id twice, at the second', () => {
    const double = 'people:\n  - { id: cb-046, name: Ngô Mẫu, username: ngo-mau }\n';
    const files = tayninhFiles('organization', replacing('people:\n', double));
    expect(errorsOf(files).map(({ code, field }) => [code, field])).toEqual([
      ['duplicate-id', 'people.46.id'],
    ]);
  });

  it('that has a cycle that never opens', () => {
    const files = tayninhFiles('plan', replacing('to: 2021-12-31', 'to: 2021-05-19'));
    expect(errorsOf(files).map(({ code, field }) => [code, field])).toEqual([
      ['never-opens', 'cycles.0.opens'],
    ]);
  });

  it('that has steps in the wrong order', () => {
    const files = tayninhFiles('plan', (text) => {
      const parts = /(?=^ {6}- id: self|^ {6}# Người|^\n {2}# Những việc sau)/m;
      const [head = '', self = '', steps = '', cycles = ''] = text.split(parts);
      return head + steps + self + cycles;
    });
    expect(errorsOf(files).map(({ code }) => code)).toContain('step-out-of-order');
  });

  it('that is empty, or not there at all', () => {
    for (const text of ['', '# chỉ có chú thích\n']) {
      const files = tayninhFiles('plan', () => text);
      expect(errorsOf(files).map(inShort)).toEqual(['plan.yaml:1:1 file-empty']);
    }
  });
});

describe('a plan with many faults', () => {
  it('is told of all of them at once, in all its files, in reading order', () => {
    const files = {
      plan: tayninhFiles('plan', (text) =>
        text
          .replace('validity: { from: 2021-04-28', 'validity: { from: 2021-02-30')
          .replace('catchUp:', 'catchup:')
          .replace('by: UNIT_HEAD', 'by: UNIT_HAED')
          .replace('day: 25', 'day: 19'),
      ).plan,
      organization: tayninhFiles('organization', (text) =>
        text.replace('person: cb-020,', 'person: cb-120,'),
      ).organization,
      calendar: tayninhFiles('calendar', replacing('kind: HOLIDAY', 'kind: PARTY')).calendar,
    };
    expect(errorsOf(files).map(({ file, code, field }) => [file, code, field])).toEqual([
      ['plan.yaml', 'impossible-date', 'validity.from'],
      ['plan.yaml', 'unknown-key', 'cycles.0.catchup'],
      ['plan.yaml', 'unknown-role', 'cycles.0.steps.1.by'],
      ['organization.yaml', 'unknown-person', 'positions.1.person'],
      ['calendar.yaml', 'unknown-value', 'days.0.kind'],
    ]);
  });

  it('is spared what only follows from them: roles are not unknown where none can be read', () => {
    const files = tayninhFiles('plan', () => 'xin chào');
    expect(errorsOf(files).map(inShort)).toEqual(['plan.yaml:1:1 expected-mapping']);
  });
});

describe('a problem in words', () => {
  const describeFirst = (document: DocumentName, from: string, to: string) => {
    const [problem] = errorsOf(broken(document, from, to).files);
    if (!problem) throw new Error('No problem was found');
    return [describeProblem(problem, 'vi'), describeProblem(problem, 'en')];
  };

  it('says what is wrong and proposes what was probably meant', () => {
    expect(describeFirst('plan', 'by: UNIT_HEAD', 'by: §UNIT_HAED')).toEqual([
      {
        message: 'Kế hoạch không có chức danh hay tổ chức “UNIT_HAED”.',
        remedy: 'Có phải ý là “UNIT_HEAD”? Nếu đúng, hãy sửa lại như vậy.',
      },
      {
        message: 'The plan has no position or body “UNIT_HAED”.',
        remedy: 'Did you mean “UNIT_HEAD”? If so, write it like that.',
      },
    ]);
  });

  it('says what else can be done where nothing is close', () => {
    expect(describeFirst('plan', 'opens: { day: 20 }', 'opens: { day: 20, §hour: 8 }')).toEqual([
      {
        message: 'Không có mục “hour” ở đây.',
        remedy: 'Ở đây chỉ dùng được: day, month, year, bound, at, roll, provenance, reference.',
      },
      {
        message: 'There is no “hour” here.',
        remedy:
          'Here only these can be used: day, month, year, bound, at, roll, provenance, reference.',
      },
    ]);
    expect(describeFirst('plan', '2021-04-28, to', '§2021-02-30, to')[0]).toEqual({
      message: 'Lịch không có ngày 2021-02-30.',
      remedy: 'Sửa lại ngày; tháng đó không có ngày này.',
    });
  });
});

describe('a plan that can be applied', () => {
  it('says which of its values are only defaults', () => {
    const result = loadPlan(tayninhFiles());
    expect(
      result.ok && result.warnings.map(({ code, params }) => [code, params['count']]),
    ).toContainEqual(['values-unconfirmed', 16]);
  });

  it('no longer says so of what was decided', () => {
    const decided = "opens: { day: 20, provenance: LOCAL_DECISION, reference: 'TB 12-TB/TĐTN' }";
    const result = loadPlan(tayninhFiles('plan', replacing('opens: { day: 20 }', decided)));
    expect(result.ok && result.warnings.map(({ params }) => params['count'])).toContain(15);
  });

  it('warns of a unit towards which nobody holds a role of the ladder', () => {
    const edit = replacing('[tuyen-giao, to-chuc-kiem-tra, van-phong]', '[tuyen-giao, van-phong]');
    const result = loadPlan(tayninhFiles('organization', edit));
    expect(
      result.ok && result.warnings.map(({ code, field, params }) => [code, field, params]),
    ).toEqual(
      expect.arrayContaining([
        [
          'nobody-holds-in-unit',
          'cycles.0.steps.0.ladder.2.role',
          { value: 'DEPUTY_SECRETARY', unit: 'to-chuc-kiem-tra', date: '2021-05-20' },
        ],
      ]),
    );
  });
});
