import { describe, expect, it } from '@jest/globals';
import { fact, KEEPER, MAY, seal } from './may-2021.fixture.js';
import { NOTHING, show } from './shown.fixture.js';

describe('what people see of a plan', () => {
  const keeper = { ...NOTHING, stream: KEEPER };
  const period = { cycle: 'monthly-evaluation', plannedAt: '2021-05-19T17:00:00.000Z' };
  const activated = fact('plan.activated', {
    version: 1,
    digest: 'a'.repeat(64),
    rehearsal: true,
    validFrom: '2021-04-28',
    validTo: '2021-12-31',
    periods: 8,
  });

  it('is what became of each period that was due', () => {
    const facts = seal(
      [
        activated,
        fact('period.missed', { ...period, period: '2021-04', reason: 'BEFORE_ACTIVATION' }),
        fact('period.opened', { ...period, period: '2021-05', opened: MAY, replanned: false }),
        fact('stream.closed', { closed: MAY, sequence: 42, head: 'd'.repeat(64) }),
        fact('plan.updated', { version: 2, digest: 'e'.repeat(64), periods: 7 }),
        fact('plan.ended', { periods: 7 }),
      ],
      KEEPER,
    );
    const { plan } = show(facts, keeper);
    expect(plan).toMatchObject({ version: 2, rehearsal: true, expected: 7, state: 'ENDED' });
    expect(plan?.periods).toMatchObject([
      { period: '2021-04', outcome: 'MISSED', reason: 'BEFORE_ACTIVATION' },
      { period: '2021-05', outcome: 'OPENED', stream: MAY, closed: { sequence: 42 } },
    ]);
  });
});
