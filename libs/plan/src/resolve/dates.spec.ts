import { describe, expect, it } from '@jest/globals';
import { isWorkingDay } from '@nenep/calendar';
import fc from 'fast-check';
import { cycleOf } from '../loaded.js';
import { plannedPeriod } from '../periods/expected.js';
import { replacingAll, tayninh } from '../tayninh.fixture.js';
import { datesOf } from './dates.js';

type Edit = readonly [from: string, to: string];

const CYCLE = 'monthly-evaluation';
const SELF = 'due: { day: 25 }';
const CONSOLIDATE = 'due: { day: 2, month: NEXT }';
const APPROVE = 'due: { day: 5, month: NEXT }';

/** The dates of a month of the plan of Tây Ninh with some edits. */
function dates(month: string, edits: Edit[], replanFrom?: string) {
  const loaded = tayninh('plan', replacingAll(...edits));
  const cycle = cycleOf(loaded, CYCLE);
  const resolved = datesOf(loaded, cycle, plannedPeriod(loaded, cycle, month), replanFrom);
  return Object.fromEntries(resolved.map(({ step, ...rest }) => [step.id, rest]));
}

const override = (text: string): Edit => ['catchUp:', `overrides: [${text}]\n    catchUp:`];
const DECIDED = "reason: { vi: Bận, en: Busy }, reference: 'CV 12'";

describe('the date of a step', () => {
  it('rolls forward inside the house, backward where it is external, or not at all', () => {
    const external: Edit = [APPROVE, `${APPROVE}\n        external: true`];
    expect(dates('2021-05', [])['approve']).toMatchObject({ due: '2021-06-07' });
    expect(dates('2021-05', [external])['approve']).toMatchObject({
      nominal: '2021-06-05',
      due: '2021-06-04',
      rolled: [{ kind: 'WEEKEND', date: '2021-06-05' }],
    });
    const none: Edit = [APPROVE, 'due: { day: 5, month: NEXT, roll: NONE }'];
    expect(dates('2021-05', [none])['approve']).toMatchObject({ due: '2021-06-05', rolled: [] });
  });

  it('S3: is Friday 18/6 where something goes out before Sunday 20/6', () => {
    const out: Edit = [
      APPROVE,
      'due: { day: 20, month: NEXT, bound: BEFORE }\n        external: true',
    ];
    expect(dates('2021-05', [out])['approve']).toMatchObject({
      nominal: '2021-06-19',
      due: '2021-06-18',
    });
  });

  it('is pulled back so as not to pass the external date that it serves, and says so', () => {
    const edits: Edit[] = [
      [APPROVE, 'due: { day: 6, month: NEXT }\n        external: true'],
      [CONSOLIDATE, 'due: { day: 5, month: NEXT }'],
    ];
    expect(dates('2021-05', edits)['approve']?.due).toBe('2021-06-04');
    expect(dates('2021-05', edits)['consolidate']).toMatchObject({
      nominal: '2021-06-05',
      due: '2021-06-03',
      rolled: [
        { kind: 'WEEKEND', date: '2021-06-05' },
        { kind: 'WEEKEND', date: '2021-06-06' },
        { kind: 'SERVES', step: 'approve', due: '2021-06-04' },
      ],
    });
  });

  it('keeps the gap of the step itself where it has one, 0 included', () => {
    const gap = (days: number): Edit => [
      APPROVE,
      `${APPROVE}\n        minimumGap: { workingDays: ${days} }`,
    ];
    expect(dates('2021-08', [gap(0)])['approve']?.due).toBe('2021-09-06');
    expect(dates('2021-08', [])['approve']?.due).toBe('2021-09-07');
    expect(dates('2021-08', [gap(3)])['approve']?.due).toBe('2021-09-09');
  });

  it('counts from when another step is planned, before or after it', () => {
    const edits: Edit[] = [
      [SELF, 'due: { workingDays: 2, before: review }'],
      [CONSOLIDATE, 'due: { days: 3, after: review, end: PLANNED }'],
    ];
    const may = dates('2021-05', edits);
    expect([may['self']?.due, may['review']?.due, may['consolidate']?.due]).toEqual([
      '2021-05-26',
      '2021-05-28',
      '2021-05-31',
    ]);
  });

  it('ends at its hour, or at the end of the day', () => {
    const at: Edit = [SELF, "due: { day: 25, at: '17:00' }"];
    expect(dates('2021-05', [at])['self']?.dueAt).toBe('2021-05-25T10:00:00.000Z');
    expect(dates('2021-05', [])['self']?.dueAt).toBe('2021-05-25T17:00:00.000Z');
  });

  it('is what was decided of the period, even on a day off, with the decision as its reason', () => {
    const set = override(`{ period: 2021-05, due: { approve: 2021-06-06 }, ${DECIDED} }`);
    expect(dates('2021-05', [set])['approve']).toMatchObject({
      nominal: '2021-06-05',
      due: '2021-06-06',
      rolled: [{ kind: 'OVERRIDDEN', reference: 'CV 12' }],
    });
    expect(dates('2021-06', [set])['approve']?.rolled).toEqual([]);
  });

  it('is what a superior ordered, and says who', () => {
    const ordered = override(
      `{ period: 2021-05, orderedBy: STANDING_COMMITTEE, ${DECIDED},
         due: { review: { date: 2021-05-26, at: '12:00' } } }`,
    );
    const may = dates('2021-05', [ordered]);
    expect(may['review']).toMatchObject({
      dueAt: '2021-05-26T05:00:00.000Z',
      rolled: [{ kind: 'ORDERED', by: 'STANDING_COMMITTEE', reference: 'CV 12' }],
    });
  });

  it('moves with an opening that is re-planned, but not where it is owed to somebody outside', () => {
    const external: Edit = [APPROVE, 'due: { day: 20, month: NEXT }\n        external: true'];
    const late = dates('2021-05', [external], '2021-05-24');
    expect(late['self']?.due).toBe('2021-05-31');
    expect(late['approve']).toMatchObject({ nominal: '2021-06-20', due: '2021-06-18' });
  });
});

describe('whatever days a plan names, in whatever month', () => {
  const loaded = tayninh();
  const cycle = cycleOf(loaded, CYCLE);
  const day = fc.nat({ max: 7 });

  it('the steps stay in order, on working days, and none passes the external date it serves', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '2021-05',
          '2021-06',
          '2021-08',
          '2021-12',
          '2022-01',
          '2022-04',
          '2023-04',
        ),
        fc.tuple(day, day, day, day),
        fc.nat({ max: 3 }),
        fc.boolean(),
        (month, [self, review, consolidate, approve], workingDays, external) => {
          const days = [21 + self, 21 + Math.max(self, review), 5 + consolidate, 12 + approve];
          const steps = cycle.steps.map((step, index) => {
            const nominal = days[index];
            if (nominal === undefined || !('day' in step.due)) return step;
            const due = { ...step.due, day: nominal };
            return { ...step, due, external: external && step.id === 'approve' };
          });
          const changed = { ...cycle, steps, minimumGap: { workingDays } };
          const period = plannedPeriod(loaded, cycle, month);
          const due = datesOf(loaded, changed, period).flatMap((step) => step.due ?? []);
          expect(due).toEqual(due.toSorted());
          for (const date of due) expect(isWorkingDay(loaded.calendar, date)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
