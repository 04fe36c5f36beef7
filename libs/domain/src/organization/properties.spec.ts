import { describe, expect, it } from '@jest/globals';
import { addDays } from '@nenep/calendar';
import type { OrganizationChange, OrganizationRegister } from '@nenep/contracts';
import fc from 'fast-check';
import { applyChanges } from './change.js';
import { foldDecisions } from './decisions.js';
import { house } from './house.fixture.js';
import { holdersOfRole, staffOfUnit, unitNameOn, unitOn } from './register.js';

const { people, roles } = house();
const UNITS = ['arts', 'books', 'office', 'crafts'];

const anyPerson = fc.constantFrom(...people);
const anyUnit = fc.constantFrom(...UNITS);
const anyRole = fc.constantFrom(...Object.keys(roles));
/** Days of the second half of 2021. */
const anyDay = fc.integer({ min: 0, max: 180 }).map((days) => addDays('2021-07-01', days));
const anyName = fc.constantFrom({ vi: 'Một', en: 'One' }, { vi: 'Hai', en: 'Two' });

const anyChange = fc.oneof<fc.Arbitrary<OrganizationChange>[]>(
  fc.record({
    kind: fc.constant('UNIT_FOUNDED' as const),
    unit: anyUnit,
    unitKind: fc.constant('SPECIALIST_UNIT'),
    name: anyName,
  }),
  fc.record({ kind: fc.constant('UNIT_RENAMED' as const), unit: anyUnit, name: anyName }),
  fc.record({
    kind: fc.constant('UNIT_MERGED' as const),
    units: fc.uniqueArray(anyUnit, { minLength: 1, maxLength: 2 }),
    into: anyUnit,
  }),
  fc.record({ kind: fc.constant('UNIT_ABOLISHED' as const), unit: anyUnit }),
  fc.record({ kind: fc.constant('PERSON_JOINED' as const), person: anyPerson, unit: anyUnit }),
  fc.record({ kind: fc.constant('PERSON_MOVED' as const), person: anyPerson, to: anyUnit }),
  fc.record({ kind: fc.constant('PERSON_LEFT' as const), person: anyPerson }),
  fc.record({
    kind: fc.constantFrom('POSITION_TAKEN_UP' as const, 'POSITION_LEFT' as const),
    role: anyRole,
    person: anyPerson,
    unit: anyUnit,
  }),
  fc.record({
    kind: fc.constantFrom('SEAT_TAKEN_UP' as const, 'SEAT_LEFT' as const),
    role: anyRole,
    person: anyPerson,
  }),
);
const anyDecision = fc.record({
  decision: fc.uuid(),
  effectiveOn: anyDay,
  changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
});

/** All that an organization answers about one day. */
function answersOn(register: OrganizationRegister, day: string) {
  return {
    units: UNITS.map((unit) => {
      const there = unitOn(register, unit, day);
      return [there && unitNameOn(there, day), staffOfUnit(register, unit, day).toSorted()];
    }),
    holders: Object.keys(roles).map((role) => [
      holdersOfRole(register, role, day).toSorted(),
      UNITS.map((unit) => holdersOfRole(register, role, day, unit).toSorted()),
    ]),
  };
}

/** The house after some decisions that could be. */
const anyHouse = fc
  .array(anyDecision, { maxLength: 6 })
  .map((decisions) => foldDecisions(house(), decisions).register);

describe('an organization', () => {
  it('answers the same of every day before a change as it did before the change was known', () => {
    fc.assert(
      fc.property(anyHouse, anyDecision, anyDay, (register, { changes, effectiveOn }, asked) => {
        const after = applyChanges(register, changes, effectiveOn);
        fc.pre(!('refused' in after) && asked < effectiveOn);
        if ('refused' in after) return;
        expect(answersOn(after.register, asked)).toEqual(answersOn(register, asked));
      }),
      { numRuns: 400 },
    );
  });

  it('loses nobody by a merge, on whatever day one asks', () => {
    const staff = (register: OrganizationRegister, day: string) =>
      UNITS.flatMap((unit) => staffOfUnit(register, unit, day)).toSorted();
    fc.assert(
      fc.property(
        anyHouse,
        anyUnit,
        anyUnit,
        anyDay,
        anyDay,
        (register, unit, into, day, asked) => {
          const merge: OrganizationChange = { kind: 'UNIT_MERGED', units: [unit], into };
          const after = applyChanges(register, [merge], day);
          fc.pre(!('refused' in after));
          if ('refused' in after) return;
          expect(staff(after.register, asked)).toEqual(staff(register, asked));
          if (asked >= day) expect(staffOfUnit(after.register, unit, asked)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('has everybody in one unit at most, whatever was decided', () => {
    fc.assert(
      fc.property(anyHouse, anyDay, (register, day) => {
        const staff = UNITS.flatMap((unit) => staffOfUnit(register, unit, day));
        expect(new Set(staff).size).toBe(staff.length);
      }),
      { numRuns: 400 },
    );
  });

  it('has nobody in a unit, and nobody hold anything towards one, that there is not', () => {
    fc.assert(
      fc.property(anyHouse, anyDay, (register, day) => {
        for (const unit of UNITS.filter((each) => !unitOn(register, each, day))) {
          expect(staffOfUnit(register, unit, day)).toEqual([]);
          expect(
            register.positions.filter(
              (held) =>
                held.unit === unit &&
                (!held.from || held.from <= day) &&
                (!held.to || day <= held.to),
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
