import type { Simulation } from './simulation-shape.js';

const MAY = { cycle: 'monthly-evaluation', period: '2021-05' };

/** What a simulation of the plan of Tây Ninh might report. */
export const SIMULATION: Simulation = {
  simulated: true,
  organization: 'tayninh',
  plan: '2021',
  zone: 'Asia/Ho_Chi_Minh',
  from: '2021-04-27T17:00:00.000Z',
  to: '2022-01-20T17:00:00.000Z',
  facts: 1200,
  periods: { opened: 8, closed: 7, missed: 1 },
  decisions: 640,
  load: [
    {
      person: 'cb-031',
      asked: 104,
      decided: 98,
      late: 2,
      returned: 2,
      takenOver: 1,
      reminded: 12,
      escalatedTo: 3,
      busiest: { date: '2021-05-28', due: 9 },
    },
  ],
  risks: [
    {
      ...MAY,
      step: 'review',
      why: ['OVERDUE', 'DONE_LATE'],
      dueAt: '2021-05-28T17:00:00.000Z',
      tasks: 39,
      overdue: 5,
      late: 5,
      doneAt: null,
    },
  ],
  rolled: [
    {
      ...MAY,
      step: 'approve',
      nominal: '2021-06-05',
      due: '2021-06-07',
      reasons: [
        { kind: 'WEEKEND', date: '2021-06-05' },
        { kind: 'WEEKEND', date: '2021-06-06' },
      ],
    },
  ],
  escalated: [
    {
      ...MAY,
      step: 'review',
      unit: 'thanh-nien',
      role: 'DEPUTY_SECRETARY',
      holders: ['cb-038'],
      at: '2021-06-02T01:00:00.000Z',
      open: 5,
    },
  ],
  missed: [
    { kind: 'GAP', ...MAY, step: 'self', people: ['cb-034'] },
    { kind: 'NEVER_DONE', ...MAY, step: 'publish', people: [] },
    { kind: 'PERIOD', ...MAY, reason: 'MISSED_WHILE_DOWN' },
  ],
  milliseconds: { engines: 6000, all: 41234 },
};
