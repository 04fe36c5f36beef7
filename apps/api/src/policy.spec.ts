import { describe, expect, it } from '@jest/globals';
import { horizonOf, type Reader, RESULTS_POLICY, TIMELINE_POLICY } from './policy.js';

const cadre: Reader = { person: 'cb-012', grants: [], positions: [] };
const head: Reader = {
  person: 'cb-010',
  grants: [],
  positions: [{ role: 'UNIT_HEAD', units: ['propaganda'] }],
};
const secretary: Reader = {
  person: 'cb-001',
  grants: [],
  positions: [
    { role: 'UNIT_HEAD', units: ['office'] },
    { role: 'STANDING_SECRETARIAT', units: [] },
  ],
};
const inspector: Reader = { person: 'cb-090', grants: ['inspector'], positions: [] };

describe('who reads the timeline', () => {
  it('shows people what they did and what is about them', () => {
    expect(horizonOf(TIMELINE_POLICY, cadre)).toEqual({ person: 'cb-012', units: [] });
  });

  it('shows heads their own units too, and no others', () => {
    expect(horizonOf(TIMELINE_POLICY, head)).toEqual({ person: 'cb-010', units: ['propaganda'] });
  });

  it('shows everything to the Secretariat, the Office, and who inspects', () => {
    const office: Reader = { ...cadre, positions: [{ role: 'OFFICE', units: [] }] };
    for (const reader of [secretary, office, inspector]) {
      expect(horizonOf(TIMELINE_POLICY, reader)).toBeNull();
    }
  });

  it('shows nobody’s matters to an account of nobody', () => {
    const nobody: Reader = { person: null, grants: [], positions: [] };
    expect(horizonOf(TIMELINE_POLICY, nobody)).toEqual({ person: null, units: [] });
  });
});

describe('who reads results', () => {
  it('are those who lead, for whom they lead', () => {
    expect(horizonOf(RESULTS_POLICY, secretary)).toBeNull();
    expect(horizonOf(RESULTS_POLICY, head)).toEqual({ person: 'cb-010', units: ['propaganda'] });
  });

  it('are not those who inspect or administer: they read their own', () => {
    for (const grant of ['inspector', 'operator', 'administrator'] as const) {
      const reader: Reader = { ...cadre, grants: [grant] };
      expect(horizonOf(RESULTS_POLICY, reader)).toEqual({ person: 'cb-012', units: [] });
    }
  });
});
