import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addDuration,
  addWorkingDays,
  compareDates,
  dateAt,
  daysBetween,
  instantAt,
  isWorkingDay,
  keepGap,
  periodOf,
  roll,
  weekday,
  workingDaysBetween,
} from './index.js';
import { vietnam } from './vietnam.fixture.js';

const calendar = vietnam();
const forward = (date: string) => roll(calendar, date, 'forward').date;
const backward = (date: string) => roll(calendar, date, 'backward').date;
const add = (date: string, days: number) => addWorkingDays(calendar, date, days);
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] = [1, 2, 3, 4, 5, 6, 7];

/** Every date of the stories whose weekday they name. */
const WEEKDAYS: [story: string, date: string, day: number | undefined][] = [
  ['S1 opens', '2021-05-20', THURSDAY],
  ['S1 self-evaluation', '2021-05-25', TUESDAY],
  ['S1 heads', '2021-05-28', FRIDAY],
  ['S1 Office', '2021-06-02', WEDNESDAY],
  ['S1 approval, nominal', '2021-06-05', SATURDAY],
  ['S1 approval', '2021-06-07', MONDAY],
  ['S1 publication', '2021-06-10', THURSDAY],
  ['S2 a head’s review', '2021-06-28', MONDAY],
  ['S3 amendments close', '2021-06-14', MONDAY],
  ['S3 report, nominal', '2021-06-20', SUNDAY],
  ['S3 report', '2021-06-18', FRIDAY],
  ['S5 first reminder', '2021-06-07', MONDAY],
  ['S5 second reminder', '2021-06-09', WEDNESDAY],
  ['S5 escalated', '2021-06-15', TUESDAY],
  ['S6 the merger', '2021-08-30', MONDAY],
  ['S7 approval, nominal', '2021-09-05', SUNDAY],
  ['S7 consolidation', '2021-09-06', MONDAY],
  ['S7 approval', '2021-09-07', TUESDAY],
  ['S7 publicity', '2021-05-05', WEDNESDAY],
  ['S7 December, nominal', '2022-01-02', SUNDAY],
  ['S7 December', '2022-01-04', TUESDAY],
  ['S8 published', '2021-08-10', TUESDAY],
  ['S8 petition', '2021-08-17', TUESDAY],
  ['S8 resolved', '2021-08-31', TUESDAY],
  ['S9 the incident', '2021-07-19', MONDAY],
  ['S10 quota at risk', '2021-09-30', THURSDAY],
  ['S10 report of the trip', '2021-11-15', MONDAY],
  ['S11 approval', '2021-10-05', TUESDAY],
  ['S12 contributions', '2021-12-10', FRIDAY],
  ['S12 amendments close', '2021-12-14', TUESDAY],
  ['S12 signed', '2021-12-20', MONDAY],
];

describe('the weekdays that the stories name', () => {
  it.each(WEEKDAYS)('%s, %s', (_story, date, day) => expect(weekday(date)).toBe(day));
});

describe('the dates of the stories', () => {
  it('S1: May runs to the dates of the plan, its approval rolled from Saturday to Monday', () => {
    for (const date of ['2021-05-20', '2021-05-25', '2021-05-28', '2021-06-02']) {
      expect(isWorkingDay(calendar, date)).toBe(true);
    }
    expect(roll(calendar, '2021-06-05', 'forward')).toEqual({
      date: '2021-06-07',
      reasons: [
        { kind: 'WEEKEND', date: '2021-06-05' },
        { kind: 'WEEKEND', date: '2021-06-06' },
      ],
    });
    expect(add('2021-06-07', 3)).toBe('2021-06-10');
  });

  it('S1: April has no cycle, since it would have opened before the plan of 28/4', () => {
    expect(compareDates('2021-04-20', '2021-04-28')).toBeLessThan(0);
    expect(periodOf('MONTH', '2021-05-20')).toEqual({
      id: '2021-05',
      from: '2021-05-01',
      to: '2021-05-31',
    });
  });

  it('S2: a review due on Monday 28/6 is overdue on the 29th and reaches the Deputy by 1/7', () => {
    expect(forward('2021-06-28')).toBe('2021-06-28');
    expect(instantAt(calendar, '2021-06-28', '24:00')).toBe('2021-06-28T17:00:00.000Z');
    expect(dateAt(calendar, '2021-06-28T17:00:00.000Z')).toBe('2021-06-29');
    expect(add('2021-06-28', 1)).toBe('2021-06-29');
    expect(add('2021-06-28', 3)).toBe('2021-07-01');
    expect(add('2021-07-02', 1)).toBe('2021-07-05');
  });

  it('S3: what goes out before 20/6, a Sunday, goes out on Friday 18/6', () => {
    expect(roll(calendar, '2021-06-20', 'backward')).toEqual({
      date: '2021-06-18',
      reasons: [
        { kind: 'WEEKEND', date: '2021-06-20' },
        { kind: 'WEEKEND', date: '2021-06-19' },
      ],
    });
    expect(add('2021-06-18', 3)).toBe('2021-06-23');
  });

  it('S3: a half-year opens on its day, also where that is a Sunday', () => {
    expect(periodOf('HALF_YEAR', '2021-06-20')).toEqual({
      id: '2021-h1',
      from: '2021-01-01',
      to: '2021-06-30',
    });
    for (const date of ['2021-06-10', '2021-06-14', '2021-06-15', '2021-06-17']) {
      expect([forward(date), backward(date)]).toEqual([date, date]);
    }
  });

  it('S4: returned on 16/6, the report keeps one working day for the second version', () => {
    expect(add('2021-06-16', 1)).toBe('2021-06-17');
    expect(workingDaysBetween(calendar, '2021-06-16', '2021-06-18')).toBe(2);
    expect(workingDaysBetween(calendar, '2021-06-17', '2021-06-18')).toBe(1);
  });

  it('S5: reminders come 3 and 1 working days before 10/6, the escalation 3 after', () => {
    expect(add('2021-06-10', -3)).toBe('2021-06-07');
    expect(add('2021-06-10', -1)).toBe('2021-06-09');
    expect(add('2021-06-10', 1)).toBe('2021-06-11');
    expect(add('2021-06-10', 3)).toBe('2021-06-15');
  });

  it('S5: what arrives on 17/6 is late by five working days and still before the report', () => {
    expect(workingDaysBetween(calendar, '2021-06-10', '2021-06-17')).toBe(5);
    expect(compareDates('2021-06-17', '2021-06-18')).toBeLessThan(0);
  });

  it('S6: the merger of 30/8 falls into the cycle that opened on 20/8, a decision of 16/8 before', () => {
    expect(periodOf('MONTH', '2021-08-30').id).toBe('2021-08');
    expect(daysBetween('2021-08-20', '2021-08-30')).toBe(10);
    expect(compareDates('2021-08-16', '2021-08-20')).toBeLessThan(0);
  });

  it('S7: National Day moves August to 6/9, and each day skipped is explained', () => {
    expect(roll(calendar, '2021-09-02', 'forward')).toEqual({
      date: '2021-09-06',
      reasons: [
        { kind: 'DAY_OFF', date: '2021-09-02', name: 'Quốc khánh' },
        { kind: 'DAY_OFF', date: '2021-09-03', name: 'Quốc khánh' },
        { kind: 'WEEKEND', date: '2021-09-04' },
        { kind: 'WEEKEND', date: '2021-09-05' },
      ],
    });
    expect(forward('2021-09-05')).toBe('2021-09-06');
  });

  it('S7: one working day between consolidation and approval makes it 7/9, with the reason', () => {
    const consolidated = { step: 'consolidate', due: forward('2021-09-02') };
    expect(keepGap(calendar, forward('2021-09-05'), consolidated, 1)).toEqual({
      date: '2021-09-07',
      reasons: [{ kind: 'MINIMUM_GAP', after: 'consolidate', workingDays: 1 }],
    });
    expect(keepGap(calendar, '2021-09-06', consolidated, 0)).toEqual({
      date: '2021-09-06',
      reasons: [],
    });
  });

  it('S7: three working days after 28/4 pass two holidays and a substitute day', () => {
    expect(add('2021-04-28', 3)).toBe('2021-05-05');
    expect(workingDaysBetween(calendar, '2021-04-28', '2021-05-05')).toBe(3);
  });

  it('S7: 2/1/2022 is a Sunday and the day after a substitute', () => {
    expect(roll(calendar, '2022-01-02', 'forward')).toEqual({
      date: '2022-01-04',
      reasons: [
        { kind: 'WEEKEND', date: '2022-01-02' },
        { kind: 'DAY_OFF', date: '2022-01-03', name: 'Nghỉ bù Tết Dương lịch' },
      ],
    });
  });

  it('S8: a petition of 17/8 is in time, one of 18/8 is not, and the answer is due on 31/8', () => {
    expect(add('2021-08-10', 5)).toBe('2021-08-17');
    expect(workingDaysBetween(calendar, '2021-08-10', '2021-08-18')).toBe(6);
    expect(add('2021-08-17', 10)).toBe('2021-08-31');
  });

  it('S9: an incident of 19/7 20:30 runs on clock time, through the night', () => {
    const began = instantAt(calendar, '2021-07-19', '20:30');
    expect(addDuration(calendar, began, { minutes: 30 })).toBe(
      instantAt(calendar, '2021-07-19', '21:00'),
    );
    expect(addDuration(calendar, began, { hours: 2 })).toBe(
      instantAt(calendar, '2021-07-19', '22:30'),
    );
    expect(addDuration(calendar, began, { hours: 24 })).toBe(
      instantAt(calendar, '2021-07-20', '20:30'),
    );
  });

  it('S10: the year of the quota ends on 31/12, at the end of the day', () => {
    expect(periodOf('YEAR', '2021-09-30').to).toBe('2021-12-31');
    expect(instantAt(calendar, '2021-12-31', '24:00')).toBe('2021-12-31T17:00:00.000Z');
  });

  it('S11: September is approved on 5/10, and what is to be corrected is seen to in 30 days', () => {
    expect(forward('2021-10-05')).toBe('2021-10-05');
    expect(forward(addDays('2021-10-05', 30))).toBe('2021-11-04');
  });

  it('S10: a trip that ended on 5/11 is reported by Monday 15/11', () => {
    expect(forward(addDays('2021-11-05', 10))).toBe('2021-11-15');
    expect(daysBetween('2021-11-05', '2021-11-15')).toBe(10);
  });

  it('S12: the dates of December need no rolling', () => {
    for (const date of ['2021-12-10', '2021-12-14', '2021-12-20', '2021-12-27', '2021-12-31']) {
      expect([forward(date), backward(date)]).toEqual([date, date]);
    }
  });

  it('S12: what is due before 15/12 is due on the 14th, the December cycle ends in January', () => {
    expect(backward(addDays('2021-12-15', -1))).toBe('2021-12-14');
    expect(forward('2022-01-05')).toBe('2022-01-05');
    expect(periodOf('YEAR', forward('2022-01-02')).id).toBe('2022');
  });
});
