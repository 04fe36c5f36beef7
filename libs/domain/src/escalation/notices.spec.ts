import { dateAt, isWorkingDay, timeAt } from '@nenep/calendar';
import { describe, expect, it } from '@jest/globals';
import type { CycleSnapshot, Fact, FactOf, FactType, Instant, PinnedStep } from '@nenep/contracts';
import fc from 'fast-check';
import { apply } from '../cycle/apply.js';
import { type CycleState, initialState } from '../cycle/state.js';
import { may2021 } from '../evaluation/may-2021.fixture.js';
import { openCycle } from '../evaluation/opening.js';
import { nextMoment, passTime } from './deadlines.js';

const HOUR = 60 * 60 * 1_000;
/** A Thursday and a Friday off: with the weekend four days on which nobody is disturbed. */
const LONG_WEEKEND = ['2021-05-20', '2021-05-21'].map((date) => ({
  date,
  kind: 'HOLIDAY' as const,
  name: 'Nghỉ lễ',
  status: 'OFFICIAL' as const,
}));

/** May 2021 whose self-evaluation stays open, with what a test wants otherwise. */
function withSelf(self: Partial<PinnedStep>, more: Partial<CycleSnapshot> = {}): CycleSnapshot {
  const may = may2021();
  const steps = may.steps.map((step) =>
    step.kind === 'self-evaluation' ? { ...step, onOverdue: 'STAY_OPEN' as const, ...self } : step,
  );
  return { ...may, ...more, steps };
}

function opened(snapshot: CycleSnapshot): CycleState {
  const state = initialState();
  openCycle(snapshot, 'b'.repeat(64), snapshot.opensAt).forEach((fact) => apply(state, fact));
  return state;
}

/** Time as a workflow lives it: woken when something is due, or later where it did not run. */
function live(snapshot: CycleSnapshot, state: CycleState, lateHours: readonly number[] = []) {
  const facts: Fact[] = [];
  let wakes = 0;
  let now: Instant | null = snapshot.opensAt;
  for (; now !== null && wakes < 300; wakes += 1) {
    facts.push(...passTime(snapshot, state, now));
    const next = nextMoment(snapshot, state, now);
    const late = (lateHours[wakes] ?? 0) * HOUR;
    now = next && new Date(Date.parse(next) + late).toISOString();
  }
  return { facts, isOver: now === null };
}

function ofType<T extends FactType>(facts: readonly Fact[], type: T): FactOf<T>[] {
  return facts.filter((fact) => fact.type === type) as unknown as FactOf<T>[];
}
const momentsOf = (facts: readonly Fact[], type: FactType) =>
  ofType(facts, type).map(({ occurredAt }) => occurredAt);

const reminderOffset = fc.record({
  workingDays: fc.integer({ min: -8, max: 0 }),
  at: fc.constantFrom('00:00', '05:30', '08:00', '12:00', '19:00', '22:30', '24:00'),
});
const waits = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 })
  .map((days) => days.toSorted((a, b) => a - b));
const quietHours = fc.option(
  fc.constantFrom({ from: '19:00', to: '07:00' }, { from: '11:30', to: '13:30' }),
  { nil: undefined },
);
const anyCycle = fc
  .record({
    reminders: fc.array(reminderOffset, { maxLength: 6 }),
    waits,
    quietHours,
    due: fc.integer({ min: 20, max: 31 }),
    at: fc.constantFrom('04:00', '10:00', '17:00'),
  })
  .map(({ reminders, waits: days, quietHours: quiet, due, at }) =>
    withSelf(
      {
        dueAt: `2021-05-${due}T${at}:00.000Z`,
        reminders: reminders.toSorted(
          (a, b) => a.workingDays - b.workingDays || a.at.localeCompare(b.at),
        ),
        ladder: ['UNIT_HEAD', 'NOBODY', 'OFFICE', 'STANDING_COMMITTEE'].map((role, index) => ({
          role,
          wait: { workingDays: days[index] ?? 0, at: '08:00' },
          may: ['URGE'],
        })),
      },
      {
        calendar: { ...may2021().calendar, days: LONG_WEEKEND },
        ...(quiet && { quietHours: quiet }),
      },
    ),
  );
const lateness = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 5 });

describe('whatever the plan, the calendar and the downtime', () => {
  it('each reminder goes out at most once, and none after the deadline', () => {
    fc.assert(
      fc.property(anyCycle, lateness, (snapshot, late) => {
        const { facts, isOver } = live(snapshot, opened(snapshot), late);
        const sent = ofType(facts, 'step.reminded');
        const keys = sent.map(({ step, data }) => `${step} ${data.dueAt} ${data.reminder}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { occurredAt, data } of sent) expect(occurredAt < data.dueAt).toBe(true);
        expect(isOver).toBe(true);
      }),
    );
  });

  it('nobody is reminded or escalated to on a day off or in quiet hours', () => {
    fc.assert(
      fc.property(anyCycle, lateness, (snapshot, late) => {
        const { facts } = live(snapshot, opened(snapshot), late);
        const { calendar, quietHours: quiet } = snapshot;
        const notices = ['step.reminded', 'step.escalated'] as const;
        for (const at of notices.flatMap((type) => momentsOf(facts, type))) {
          expect([at, isWorkingDay(calendar, dateAt(calendar, at))]).toEqual([at, true]);
          const time = timeAt(calendar, at);
          const { from, to } = quiet ?? { from: '24:00', to: '24:00' };
          const isQuiet = from < to ? from < time && time < to : time > from || time < to;
          expect([time, quiet !== undefined && isQuiet]).toEqual([time, false]);
        }
      }),
    );
  });

  it('the rungs are reached in their order, each once, and one that nobody holds is told of', () => {
    fc.assert(
      fc.property(anyCycle, lateness, (snapshot, late) => {
        const { facts } = live(snapshot, opened(snapshot), late);
        for (const { unit } of snapshot.units) {
          const climbed = facts.filter(
            (fact): fact is FactOf<'step.escalated'> | FactOf<'rung.skipped'> =>
              (fact.type === 'step.escalated' || fact.type === 'rung.skipped') &&
              fact.unit === unit,
          );
          expect(climbed.map(({ data }) => data.rung)).toEqual([0, 1, 2, 3]);
          expect(climbed[1]).toMatchObject({ type: 'rung.skipped', data: { role: 'NOBODY' } });
          const overdue = ofType(facts, 'step.overdue').find((fact) => fact.unit === unit);
          for (const { occurredAt } of climbed) {
            expect(occurredAt >= (overdue?.occurredAt ?? '9')).toBe(true);
          }
        }
      }),
    );
  });
});

describe('quiet hours', () => {
  const told = (reminders: PinnedStep['reminders'], more: Partial<CycleSnapshot>) => {
    const snapshot = withSelf({ reminders }, more);
    return momentsOf(live(snapshot, opened(snapshot)).facts, 'step.reminded');
  };
  const early = { workingDays: -1, at: '05:30' };
  const lateAtNight = { workingDays: -1, at: '22:30' };
  const night = { quietHours: { from: '19:00', to: '07:00' } };

  it('move a notice to their end that morning, or to their beginning that evening', () => {
    expect(told([early], night)).toEqual(['2021-05-24T00:00:00.000Z']);
    expect(told([lateAtNight], night)).toEqual(['2021-05-24T12:00:00.000Z']);
  });

  it('and days off are nothing to a cycle that runs on clock time', () => {
    const clock = { ...night, clockTime: true as const };
    const threeDaysBefore = { workingDays: -3, at: '22:30' };
    expect(told([threeDaysBefore], clock)).toEqual(['2021-05-22T15:30:00.000Z']);
    expect(told([threeDaysBefore], {})).toEqual(['2021-05-20T15:30:00.000Z']);
  });

  it('a reminder that came due while nothing ran waits until people are back', () => {
    const reminders = [{ workingDays: -3, at: '08:00' }];
    const due = { reminders, dueAt: '2021-05-26T17:00:00.000Z' };
    const snapshot = withSelf(due);
    const state = opened(snapshot);
    expect(passTime(snapshot, state, '2021-05-22T02:00:00.000Z')).toEqual([]);
    const back = nextMoment(snapshot, state, '2021-05-22T02:00:00.000Z');
    expect(back).toBe('2021-05-24T01:00:00.000Z');
    expect(passTime(snapshot, state, back ?? '')).toMatchObject([{ type: 'step.reminded' }]);
  });
});
