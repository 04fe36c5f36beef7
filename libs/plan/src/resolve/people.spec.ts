import { describe, expect, it } from '@jest/globals';
import { holdersOn, personName } from '../organization.js';
import { replacing, tayninh } from '../tayninh.fixture.js';
import type { LoadedPlan } from '../loaded.js';
import { evaluationsOf } from '../schema/plan.schema.js';
import { holdersOf, peopleOf, unitsOf } from './people.js';

const MAY = '2021-05-20';
const loaded = tayninh();
const cycleIn = ({ plan }: LoadedPlan) => {
  const [cycle] = evaluationsOf(plan).map((found) => found.cycle);
  if (!cycle) throw new Error('The plan has no cycle');
  return cycle;
};
const people = (plan: LoadedPlan, date = MAY) => peopleOf(plan, cycleIn(plan), date);
const of = (plan: LoadedPlan, id: string, date = MAY) =>
  people(plan, date).find(({ person }) => person === id);

const SECRETARY = 'cb-017';
const DEPUTY = 'cb-020';
const OTHER_DEPUTY = 'cb-038';
const HEAD = 'cb-002';
const MEMBER = 'cb-013';
const OFFICE_HEAD = 'cb-031';

describe('who is evaluated', () => {
  it('is everybody in the specialist units and the Office, and nobody else', () => {
    const found = people(loaded);
    expect(found).toHaveLength(39);
    expect(new Set(found.map(({ person }) => person)).size).toBe(39);
    expect(found.map(({ person }) => person)).not.toContain(SECRETARY);
  });

  it('is read on the day: who joined in July is in from then on, who moved is with the Office', () => {
    expect(of(loaded, 'cb-041', '2021-06-30')).toBeUndefined();
    expect(of(loaded, 'cb-041', '2021-07-01')?.unit).toBe('doan-ket');
    expect(of(loaded, 'cb-022', '2021-08-31')?.unit).toBe('tuyen-giao');
    expect(of(loaded, 'cb-022', '2021-09-01')?.unit).toBe('van-phong');
  });
});

describe('who reviews', () => {
  it('is the head of the unit, and the Standing Secretariat for heads', () => {
    expect(of(loaded, MEMBER)).toMatchObject({ reviewers: [HEAD], reviewerRole: 'UNIT_HEAD' });
    for (const head of [HEAD, OFFICE_HEAD]) {
      expect(of(loaded, head)).toMatchObject({
        reviewers: [SECRETARY, DEPUTY, OTHER_DEPUTY],
        reviewerRole: 'STANDING_SECRETARIAT',
      });
    }
  });

  it('is never the person themselves, on any day of the year', () => {
    for (const date of [MAY, '2021-08-20', '2021-09-20', '2021-12-20']) {
      for (const { person, reviewers } of people(loaded, date)) {
        expect(reviewers).not.toContain(person);
        expect(reviewers.length).toBeGreaterThan(0);
      }
    }
  });

  it('is the Deputy Secretary in charge where the unit has no head', () => {
    const headless = tayninh(
      'organization',
      replacing('person: cb-002, units: [tuyen-giao]', 'person: cb-002, units: []'),
    );
    expect(of(headless, MEMBER)).toMatchObject({
      reviewers: [DEPUTY],
      reviewerRole: 'DEPUTY_SECRETARY',
    });
  });

  it('is the next rung that may take over where a reviewer would judge themselves', () => {
    const unexcepted = tayninh(
      'plan',
      replacing('of: [UNIT_HEAD, OFFICE_HEAD], by', 'of: [SECRETARY], by'),
    );
    expect(of(unexcepted, HEAD)).toMatchObject({
      reviewers: [DEPUTY],
      reviewerRole: 'DEPUTY_SECRETARY',
    });
  });
});

describe('units that are not evaluated', () => {
  const units = (edit: string, date = MAY) => {
    const plan = tayninh('plan', replacing('catchUp:', `${edit}\n    catchUp:`));
    return new Set(people(plan, date).map(({ unit }) => unit));
  };

  it('are exempted by name, with a reason', () => {
    const exempt = 'exempt: [{ unit: doan-ket, reason: { vi: Kiện toàn, en: Reconstituted } }]';
    expect(units(exempt)).not.toContain('doan-ket');
    expect(units(exempt).size).toBe(5);
  });

  it('are those with too few people, on the day of the opening or on another', () => {
    expect(units('headcount: { atLeast: 6 }')).not.toContain('doan-ket'); // 5 until July
    expect(units('headcount: { atLeast: 6 }', '2021-07-20')).toContain('doan-ket');
    expect(units('headcount: { on: 2021-07-01, atLeast: 6 }')).toContain('doan-ket');
  });
});

describe('who holds what', () => {
  it('is pinned towards each unit and for the whole house', () => {
    const cycle = cycleIn(loaded);
    const units = unitsOf(loaded, cycle, people(loaded), MAY);
    expect(units).toContainEqual({
      unit: 'doan-ket',
      holders: { UNIT_HEAD: ['cb-027'], DEPUTY_SECRETARY: [OTHER_DEPUTY] },
    });
    expect(units).toHaveLength(6);
    expect(holdersOf(loaded, cycle, MAY)).toMatchObject({
      OFFICE_HEAD: [OFFICE_HEAD],
      OFFICE: [OFFICE_HEAD, 'cb-030', 'cb-001'],
      STANDING_SECRETARIAT: [SECRETARY, DEPUTY, OTHER_DEPUTY],
      DEPUTY_SECRETARY: [DEPUTY, OTHER_DEPUTY],
    });
  });

  it('ends with the day that the file names, and includes it', () => {
    const { organization } = tayninh(
      'organization',
      replacing(
        '- { role: OFFICE_HEAD, person: cb-031 }',
        '- { role: OFFICE_HEAD, person: cb-031, to: 2021-06-15 }\n' +
          '  - { role: OFFICE_HEAD, person: cb-030, from: 2021-06-16 }',
      ),
    );
    expect(holdersOn(organization, 'OFFICE_HEAD', '2021-06-15')).toEqual([OFFICE_HEAD]);
    expect(holdersOn(organization, 'OFFICE_HEAD', '2021-06-16')).toEqual(['cb-030']);
  });

  it('has a name for people, and the pseudonym for who is not known', () => {
    expect(personName(loaded.organization, HEAD)).toBe('Phạm Giả Thiết');
    expect(personName(loaded.organization, 'cb-999')).toBe('cb-999');
  });
});
