import { describe, expect, it } from '@jest/globals';
import { registerOf } from '@nenep/plan';
import { plan323 } from '../house.fixture.js';
import { positionsOf } from './standing.js';

const loaded = plan323();
const held = { loaded, register: registerOf(loaded) };
const rolesIn = (person: string, now: string) =>
  positionsOf(held, person, now).map(({ role, units }) => [role, units]);

describe('what somebody holds', () => {
  const may = '2021-05-25T03:00:00.000Z';

  it('is each position and body, and towards which units', () => {
    expect(rolesIn('cb-002', may)).toContainEqual(['UNIT_HEAD', ['tuyen-giao']]);
    expect(rolesIn('cb-020', may)).toContainEqual([
      'DEPUTY_SECRETARY',
      ['tuyen-giao', 'to-chuc-kiem-tra', 'van-phong'],
    ]);
    expect(rolesIn('cb-017', may)).toContainEqual(['STANDING_SECRETARIAT', []]);
    expect(rolesIn('cb-034', may)).toEqual([]);
  });

  it('is read on the closest day of the plan, long before and long after it', () => {
    for (const now of ['2020-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z']) {
      expect(rolesIn('cb-002', now)).toContainEqual(['UNIT_HEAD', ['tuyen-giao']]);
    }
  });
});
