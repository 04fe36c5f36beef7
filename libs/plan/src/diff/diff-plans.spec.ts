import { describe, expect, it } from '@jest/globals';
import { replacing, tayninh } from '../tayninh.fixture.js';
import { changesBetween } from './changes.js';
import { diffPlans } from './diff-plans.js';

const today = tayninh();
const edited = (from: string, to: string) => tayninh('plan', replacing(from, to));

describe('the difference between two versions of a plan', () => {
  it('is none where both say the same', () => {
    const nothing = { rules: [], people: [], calendar: [] };
    const periods = { added: [], removed: [], moved: [] };
    expect(
      diffPlans(
        today,
        tayninh('plan', (text) => `# a remark\n${text}`),
      ),
    ).toEqual({
      same: true,
      periods,
      ...nothing,
    });
  });

  it('names each date that moves, old and new, and what moves behind it', () => {
    const { same, periods, rules } = diffPlans(
      today,
      edited('due: { day: 25 }', 'due: { day: 26 }'),
    );
    expect(same).toBe(false);
    expect(rules).toEqual([
      { path: 'cycles.monthly-evaluation.steps.self.due.day', old: '25', new: '26' },
    ]);
    // In July, September and December both days roll to the same one.
    expect(periods.moved.map(({ period }) => period)).toEqual([
      '2021-05',
      '2021-06',
      '2021-08',
      '2021-10',
      '2021-11',
    ]);
    expect(periods.moved[1]).toEqual({
      cycle: 'monthly-evaluation',
      period: '2021-06',
      opens: null,
      steps: [
        { step: 'self', old: '2021-06-25', new: '2021-06-28' },
        { step: 'review', old: '2021-06-28', new: '2021-06-29' },
      ],
    });
  });

  it('names the periods that open on another day', () => {
    const { periods } = diffPlans(today, edited('opens: { day: 20 }', 'opens: { day: 21 }'));
    expect(periods.moved[0]).toMatchObject({
      period: '2021-05',
      opens: { old: '2021-05-20', new: '2021-05-21' },
    });
  });

  it('names the periods that come and go', () => {
    const shorter = edited('to: 2021-12-31', 'to: 2021-10-31');
    const gone = [
      { cycle: 'monthly-evaluation', period: '2021-11', opens: '2021-11-20' },
      { cycle: 'monthly-evaluation', period: '2021-12', opens: '2021-12-20' },
    ];
    expect(diffPlans(today, shorter).periods).toMatchObject({ removed: gone, added: [] });
    expect(diffPlans(shorter, today).periods).toMatchObject({ added: gone, removed: [] });
  });

  it('names who joins, who leaves, and who holds something else', () => {
    const renamed = tayninh('organization', replacing('Đỗ Thử Nghiệm', 'Đỗ Thử Việc'));
    expect(diffPlans(today, renamed).people).toEqual([
      { path: 'people.cb-034.name', old: 'Đỗ Thử Nghiệm', new: 'Đỗ Thử Việc' },
    ]);
  });

  it('names the days of the calendar that change, and the dates that roll by them', () => {
    const worked = tayninh('calendar', (text) =>
      text.replace(/^ {2}- date: 2021-09-02\n(?: {4}.*\n)+/m, ''),
    );
    const { calendar, periods } = diffPlans(today, worked);
    expect(calendar).toMatchObject([{ path: 'days.2021-09-02', new: null }]);
    expect(periods.moved.map(({ period }) => period)).toContain('2021-08');
  });
});

describe('the changes of a value', () => {
  it('are told by ids, of lists without ids as what came and went', () => {
    const old = { steps: [{ id: 'a', by: 'X' }, { id: 'b' }], kinds: ['P', 'Q'] };
    const next = { steps: [{ id: 'a', by: 'Y' }, { id: 'c' }], kinds: ['Q', 'R'] };
    expect(changesBetween(old, next)).toEqual([
      { path: 'steps.a.by', old: 'X', new: 'Y' },
      { path: 'steps.b', old: '{"id":"b"}', new: null },
      { path: 'steps.c', old: null, new: '{"id":"c"}' },
      { path: 'kinds', old: 'P', new: null },
      { path: 'kinds', old: null, new: 'R' },
    ]);
  });

  it('are told of the whole list where only its order has changed', () => {
    expect(changesBetween({ order: ['a', 'b'] }, { order: ['b', 'a'] })).toEqual([
      { path: 'order', old: '["a","b"]', new: '["b","a"]' },
    ]);
  });
});
