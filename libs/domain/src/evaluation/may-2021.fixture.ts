import type { CycleSnapshot, PinnedStep, Rung } from '@nenep/contracts';

const rung = (role: string, workingDays: number, ...may: Rung['may']): Rung => ({
  role,
  wait: { workingDays, at: '08:00' },
  may,
});

const step = (
  id: string,
  kind: PinnedStep['kind'],
  due: string | null,
  more: Partial<PinnedStep> = {},
): PinnedStep => ({
  id,
  kind,
  clause: 'II.1b',
  by: null,
  minimumGap: 1,
  nominal: due,
  due,
  dueAt: due && new Date(Date.parse(`${due}T17:00:00.000Z`)).toISOString(),
  rolled: [],
  reminders: [
    { workingDays: -1, at: '08:00' },
    { workingDays: 0, at: '08:00' },
  ],
  ladder: [
    rung('OFFICE', 1, 'URGE'),
    rung('DEPUTY_SECRETARY', 3, 'URGE', 'TAKE_OVER', 'EXTEND'),
    rung('STANDING_SECRETARIAT', 5, 'URGE', 'TAKE_OVER'),
    rung('STANDING_COMMITTEE', 8, 'URGE'),
  ],
  onOverdue: 'STAY_OPEN',
  ...more,
});

/**
 * The evaluation of May 2021 in a small house: a unit of three led by `cb-101`, the Office of two
 * led by `cb-201`. `cb-002` is the Deputy Secretary in charge of the unit, `cb-001` the Secretary.
 */
export function may2021(): CycleSnapshot {
  return {
    organization: 'tayninh',
    rehearsal: false,
    plan: '2021',
    planVersion: 1,
    planDigest: 'a'.repeat(64),
    cycle: 'monthly-evaluation',
    clause: 'II.1b',
    period: { id: '2021-05', from: '2021-05-01', to: '2021-05-31' },
    asOf: '2021-05-20',
    opensAt: '2021-05-19T17:00:00.000Z',
    steps: [
      step('self', 'self-evaluation', '2021-05-25', { onOverdue: 'DECLARE_GAP' }),
      step('review', 'review', '2021-05-28'),
      step('consolidate', 'consolidation', '2021-06-02', { by: 'OFFICE_HEAD' }),
      step('approve', 'approval', '2021-06-07', {
        by: 'STANDING_SECRETARIAT',
        nominal: '2021-06-05',
        rolled: [
          { kind: 'WEEKEND', date: '2021-06-05' },
          { kind: 'WEEKEND', date: '2021-06-06' },
        ],
      }),
      step('publish', 'publication', null, {
        by: 'OFFICE_HEAD',
        after: { step: 'approve', workingDays: 3, at: '24:00' },
      }),
    ],
    people: [
      reviewed('cb-101', 'propaganda', 'STANDING_SECRETARIAT', ['cb-001', 'cb-002']),
      reviewed('cb-102', 'propaganda', 'UNIT_HEAD', ['cb-101']),
      reviewed('cb-103', 'propaganda', 'UNIT_HEAD', ['cb-101']),
      reviewed('cb-201', 'office', 'STANDING_SECRETARIAT', ['cb-001', 'cb-002']),
      reviewed('cb-202', 'office', 'OFFICE_HEAD', ['cb-201']),
    ],
    units: [
      { unit: 'propaganda', holders: { UNIT_HEAD: ['cb-101'], DEPUTY_SECRETARY: ['cb-002'] } },
      { unit: 'office', holders: { UNIT_HEAD: ['cb-201'], DEPUTY_SECRETARY: ['cb-002'] } },
    ],
    holders: {
      OFFICE: ['cb-201', 'cb-202'],
      OFFICE_HEAD: ['cb-201'],
      STANDING_SECRETARIAT: ['cb-001', 'cb-002'],
      STANDING_COMMITTEE: ['cb-001', 'cb-002', 'cb-003'],
    },
    calendar: {
      zone: 'Asia/Ho_Chi_Minh',
      offsets: [{ from: '1970-01-01T00:00:00.000Z', minutes: 420 }],
      weekend: [6, 7],
      days: [],
      firstYear: 2021,
      lastYear: 2021,
    },
  };
}

function reviewed(person: string, unit: string, reviewerRole: string, reviewers: string[]) {
  return { person, unit, reviewerRole, reviewers };
}
