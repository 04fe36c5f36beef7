import { describe, expect, it } from '@jest/globals';
import type { OrganizationChange, OrganizationRegister } from '@nenep/contracts';
import { applyChanges } from './change.js';
import { house } from './house.fixture.js';
import {
  holdersOfRole,
  nextChangeDay,
  staffOfUnit,
  successorsOf,
  unitNameOn,
  unitOf,
  unitOn,
} from './register.js';
import { vacanciesFrom } from './vacancies.js';

const EVE = '2021-08-29';
const DAY = '2021-08-30';
const FROM_DAY = { from: DAY };

const changed = (changes: OrganizationChange[], register = house()): OrganizationRegister => {
  const result = applyChanges(register, changes, DAY);
  if ('refused' in result) throw new Error(JSON.stringify(result));
  return result.register;
};
const refused = (...changes: OrganizationChange[]) => applyChanges(house(), changes, DAY);

const MERGE: Extract<OrganizationChange, { kind: 'UNIT_MERGED' }> = {
  kind: 'UNIT_MERGED',
  units: ['arts'],
  into: 'books',
};

describe('a merged unit', () => {
  const after = changed([MERGE]);

  it('has its people until the eve, and the other unit has all of them from the day on', () => {
    expect(staffOfUnit(after, 'arts', EVE)).toEqual(['a-1', 'a-2', 'a-3']);
    expect(staffOfUnit(after, 'books', EVE)).toEqual(['b-1']);
    expect(staffOfUnit(after, 'arts', DAY)).toEqual([]);
    expect(staffOfUnit(after, 'books', DAY)).toEqual(['a-1', 'a-2', 'a-3', 'b-1']);
  });

  it('takes along whoever is moved to it before its end, by a decision that comes later', () => {
    const moved = applyChanges(
      after,
      [{ kind: 'PERSON_MOVED', person: 'o-1', to: 'arts' }],
      '2021-08-16',
    );
    if ('refused' in moved) throw new Error(JSON.stringify(moved));
    expect(staffOfUnit(moved.register, 'arts', EVE)).toContain('o-1');
    expect(staffOfUnit(moved.register, 'arts', DAY)).toEqual([]);
    expect(staffOfUnit(moved.register, 'books', DAY)).toContain('o-1');
  });

  it('lets people leave and come on the days that were planned', () => {
    expect(staffOfUnit(after, 'books', '2021-10-01')).toEqual(['a-1', 'a-2', 'b-1', 'b-2']);
  });

  it('ends, and its head with it; seats in bodies stay', () => {
    expect(unitOn(after, 'arts', EVE)).toBeDefined();
    expect(unitOn(after, 'arts', DAY)).toBeUndefined();
    expect(holdersOfRole(after, 'UNIT_HEAD', EVE, 'arts')).toEqual(['a-1']);
    expect(holdersOfRole(after, 'UNIT_HEAD', DAY, 'books')).toEqual(['b-1']);
    expect(holdersOfRole(after, 'UNIT_HEAD', DAY)).toEqual(['b-1', 'o-1']);
    expect(holdersOfRole(after, 'COMMITTEE', DAY)).toContain('a-1');
  });

  it('is followed by the other, and by what that one is merged into in its turn', () => {
    expect(successorsOf(after, 'arts', EVE)).toEqual(['arts']);
    expect(successorsOf(after, 'arts', DAY)).toEqual(['books']);
    const again = changed([MERGE, { kind: 'UNIT_MERGED', units: ['books'], into: 'office' }]);
    expect(successorsOf(again, 'arts', DAY)).toEqual(['office']);
  });

  it('cannot be merged into itself, nor into what there is not', () => {
    expect(refused({ ...MERGE, into: 'arts' })).toMatchObject({ refused: 'UNIT_EXISTS' });
    expect(refused({ ...MERGE, into: 'crafts' })).toEqual({
      refused: 'UNIT_UNKNOWN',
      subject: 'crafts',
      change: 0,
    });
    expect(refused(MERGE, MERGE)).toMatchObject({ refused: 'UNIT_UNKNOWN', change: 1 });
  });
});

describe('a split unit', () => {
  const CRAFTS = {
    kind: 'UNIT_FOUNDED',
    unit: 'crafts',
    unitKind: 'SPECIALIST_UNIT',
    name: { vi: 'Crafts', en: 'Crafts' },
  } as const;
  const split = (crafts: string[], books: string[]): OrganizationChange => ({
    kind: 'UNIT_SPLIT',
    unit: 'arts',
    into: [
      { unit: 'crafts', people: crafts },
      { unit: 'books', people: books },
    ],
  });

  it('sends everybody where they are named', () => {
    const after = changed([CRAFTS, split(['a-1', 'a-3'], ['a-2'])]);
    expect(staffOfUnit(after, 'crafts', DAY)).toEqual(['a-1', 'a-3']);
    expect(staffOfUnit(after, 'books', DAY)).toEqual(['a-2', 'b-1']);
    expect(successorsOf(after, 'arts', DAY).toSorted()).toEqual(['books', 'crafts']);
  });

  it.each([
    ['nobody names', ['a-1'], ['a-2'], 'a-3'],
    ['is named twice', ['a-1', 'a-2'], ['a-2', 'a-3'], 'a-2'],
    ['is not of the unit', ['a-1', 'a-2', 'a-3'], ['o-1'], 'o-1'],
  ])('is refused where it loses somebody: who %s', (_, crafts, books, subject) => {
    expect(refused(CRAFTS, split(crafts, books))).toMatchObject({
      refused: 'SPLIT_INCOMPLETE',
      subject,
    });
  });

  it('goes on where it is one of those that it is split into', () => {
    const into = [
      { unit: 'arts', people: ['a-1'] },
      { unit: 'books', people: ['a-2', 'a-3'] },
    ];
    const after = changed([{ kind: 'UNIT_SPLIT', unit: 'arts', into }]);
    expect(staffOfUnit(after, 'arts', DAY)).toEqual(['a-1']);
    expect(holdersOfRole(after, 'UNIT_HEAD', DAY, 'arts')).toEqual(['a-1']);
  });
});

describe('a renamed unit', () => {
  const name = { vi: 'Nghệ thuật', en: 'The Arts' };
  const after = changed([{ kind: 'UNIT_RENAMED', unit: 'arts', name }]);
  const nameOn = (day: string) => unitNameOn(after.units[0] as never, day).en;

  it('is called what it was called on each day', () => {
    expect(nameOn('2020-01-01')).toBe('Arts');
    expect(nameOn(EVE)).toBe('Arts');
    expect(nameOn(DAY)).toBe('The Arts');
  });
});

describe('an abolished unit', () => {
  const abolish = { kind: 'UNIT_ABOLISHED', unit: 'arts' } as const;

  it('is refused while somebody is in it, or would come', () => {
    expect(refused(abolish)).toMatchObject({ refused: 'STAFF_REMAIN', subject: 'a-1' });
  });

  it('ends once everybody has gone elsewhere by the same decision', () => {
    const moves = ['a-1', 'a-2', 'a-3'].map((person) => {
      return { kind: 'PERSON_MOVED', person, to: 'office' } as const;
    });
    expect(unitOn(changed([...moves, abolish]), 'arts', DAY)).toBeUndefined();
  });
});

describe('a person', () => {
  it('joins where they are known and not there yet', () => {
    const join = { kind: 'PERSON_JOINED', person: 'new-1', unit: 'arts' } as const;
    const after = changed([join]);
    expect([unitOf(after, 'new-1', EVE), unitOf(after, 'new-1', DAY)]).toEqual([undefined, 'arts']);
    expect(refused(join, join)).toMatchObject({ refused: 'PERSON_THERE_ALREADY' });
    expect(refused({ ...join, person: 'nobody' })).toMatchObject({ refused: 'PERSON_UNKNOWN' });
    // Who comes on a later day is of the organization already.
    expect(refused({ ...join, person: 'b-2' })).toMatchObject({ refused: 'PERSON_THERE_ALREADY' });
  });

  it('moves, and goes where they were to go later all the same', () => {
    const after = changed([{ kind: 'PERSON_MOVED', person: 'a-3', to: 'books' }]);
    expect([EVE, DAY, '2021-09-14', '2021-09-15'].map((day) => unitOf(after, 'a-3', day))).toEqual([
      'arts',
      'books',
      'books',
      undefined,
    ]);
    expect(refused({ kind: 'PERSON_MOVED', person: 'b-2', to: 'arts' })).toMatchObject({
      refused: 'PERSON_NOT_THERE',
    });
  });

  it('leaves with all that they hold', () => {
    const after = changed([{ kind: 'PERSON_LEFT', person: 'a-1' }]);
    expect(unitOf(after, 'a-1', DAY)).toBeUndefined();
    expect(holdersOfRole(after, 'UNIT_HEAD', DAY, 'arts')).toEqual([]);
    expect(holdersOfRole(after, 'COMMITTEE', DAY)).toEqual(['p-1', 'p-3']);
    expect(holdersOfRole(after, 'COMMITTEE', EVE)).toContain('a-1');
    expect(vacanciesFrom(house(), after, DAY)).toEqual([{ role: 'UNIT_HEAD', unit: 'arts' }]);
  });
});

describe('a position, a seat', () => {
  const post = {
    kind: 'POSITION_TAKEN_UP',
    role: 'UNIT_HEAD',
    person: 'a-2',
    unit: 'arts',
  } as const;

  it('is taken up on the day, beside whoever holds it, and left on the day', () => {
    const left = { ...post, kind: 'POSITION_LEFT', person: 'a-1' } as const;
    const after = changed([left, post]);
    expect(holdersOfRole(after, 'UNIT_HEAD', EVE, 'arts')).toEqual(['a-1']);
    expect(holdersOfRole(after, 'UNIT_HEAD', DAY, 'arts')).toEqual(['a-2']);
    expect(after.positions).toContainEqual({
      role: 'UNIT_HEAD',
      person: 'a-2',
      unit: 'arts',
      ...FROM_DAY,
    });
    expect(vacanciesFrom(house(), after, DAY)).toEqual([]);
    expect(vacanciesFrom(house(), changed([left]), DAY)).toHaveLength(1);
  });

  it('is held once, towards units where its role is, and only of roles that there are', () => {
    expect(refused(post, post)).toMatchObject({ refused: 'HELD_ALREADY' });
    const { unit, ...nowhere } = post;
    expect(refused(nowhere)).toMatchObject({ refused: 'UNIT_OF_ROLE' });
    expect(refused({ ...post, role: 'OFFICE_HEAD' })).toMatchObject({ refused: 'UNIT_OF_ROLE' });
    expect(refused({ ...post, role: 'KING' })).toMatchObject({ refused: 'ROLE_UNKNOWN' });
    expect(refused({ ...post, kind: 'POSITION_LEFT' })).toMatchObject({ refused: 'NOT_HELD' });
  });

  it('in a body is a seat of its own', () => {
    const after = changed([
      { kind: 'SEAT_LEFT', role: 'COMMITTEE', person: 'p-3' },
      { kind: 'SEAT_TAKEN_UP', role: 'COMMITTEE', person: 'a-2' },
    ]);
    expect(holdersOfRole(after, 'COMMITTEE', DAY)).toEqual(['p-1', 'a-1', 'a-2']);
    expect(refused({ kind: 'SEAT_TAKEN_UP', role: 'COMMITTEE', person: 'p-1' })).toMatchObject({
      refused: 'HELD_ALREADY',
    });
  });
});

describe('a delegation', () => {
  const given = {
    kind: 'DELEGATED',
    delegator: 'a-1',
    delegate: 'a-2',
    until: '2021-09-03',
    roles: ['UNIT_HEAD'],
  } as const;

  it('is recorded from a day to another, and ends before where it is ended', () => {
    const recorded = changed([{ ...given, roles: [...given.roles] }]);
    expect(recorded.delegations).toEqual([
      { delegator: 'a-1', delegate: 'a-2', roles: ['UNIT_HEAD'], from: DAY, to: '2021-09-03' },
    ]);
    const ended = { kind: 'DELEGATION_ENDED', delegator: 'a-1', delegate: 'a-2' } as const;
    const after = applyChanges(recorded, [ended], '2021-09-01');
    expect(after).toMatchObject({ register: { delegations: [{ to: '2021-08-31' }] } });
  });

  it('is refused to oneself, and where it ends before it begins', () => {
    const roles = ['UNIT_HEAD'];
    expect(refused({ ...given, roles, delegate: 'a-1' })).toMatchObject({
      refused: 'DELEGATION_INVALID',
    });
    expect(refused({ ...given, roles, until: EVE })).toMatchObject({
      refused: 'DELEGATION_INVALID',
    });
  });
});

describe('the days on which an organization changes', () => {
  it('are those on which something begins, and those after it has ended', () => {
    expect(nextChangeDay(house(), '2021-08-01')).toBe('2021-09-15');
    expect(nextChangeDay(changed([MERGE]), '2021-08-01')).toBe(DAY);
    expect(nextChangeDay(changed([MERGE]), DAY)).toBe('2021-09-15');
    expect(nextChangeDay(house(), '2021-10-01')).toBeUndefined();
  });
});
