import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addWorkingDays,
  dateAt,
  daysBetween,
  instantAt,
  isWorkingDay,
  roll,
  workingDaysBetween,
} from './index.js';
import { vietnam } from './vietnam.fixture.js';

const calendar = vietnam();
const forward = (date: string) => roll(calendar, date, 'forward').date;
const backward = (date: string) => roll(calendar, date, 'backward').date;
const add = (date: string, days: number) => addWorkingDays(calendar, date, days);

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

  it('S5: reminders come 3 and 1 working days before 10/6, the escalation 3 after', () => {
    expect(add('2021-06-10', -3)).toBe('2021-06-07');
    expect(add('2021-06-10', -1)).toBe('2021-06-09');
    expect(add('2021-06-10', 1)).toBe('2021-06-11');
    expect(add('2021-06-10', 3)).toBe('2021-06-15');
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
    expect(add('2021-09-06', 1)).toBe('2021-09-07');
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
    expect(add('2021-08-17', 10)).toBe('2021-08-31');
  });

  it('S10: a trip that ended on 5/11 is reported by Monday 15/11', () => {
    expect(forward(addDays('2021-11-05', 10))).toBe('2021-11-15');
    expect(daysBetween('2021-11-05', '2021-11-15')).toBe(10);
  });

  it('S12: the dates of December need no rolling', () => {
    for (const date of ['2021-12-10', '2021-12-14', '2021-12-20']) {
      expect([forward(date), backward(date)]).toEqual([date, date]);
    }
  });
});
