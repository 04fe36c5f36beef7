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

  it('is whether it is paused or ending, and what was ordered by whom', () => {
    const reason = { revision: `${KEEPER}#1`, commitment: 'b'.repeat(64) };
    const stateAfter = (...orders: Parameters<typeof seal>[0]) =>
      show(seal([activated, ...orders], KEEPER), keeper).plan;
    const paused = fact('plan.paused', reason);
    const resumed = fact('plan.resumed', reason);
    const ended = fact('plan.ended-early', { ...reason, open: [MAY], skipped: 7 });
    expect(stateAfter(paused)?.state).toBe('PAUSED');
    expect(stateAfter(paused, resumed)).toMatchObject({
      state: 'ACTIVE',
      orders: [{ kind: 'PAUSED', revision: reason.revision }, { kind: 'RESUMED' }],
    });
    expect(stateAfter(ended)?.state).toBe('ENDING');
  });

  it('is, of a period that was opened on request, why it was not opened before', () => {
    const may = { ...period, period: '2021-05' };
    const facts = [
      activated,
      fact('period.skipped', { ...may, reason: 'WHILE_PAUSED' }),
      fact('backfill.requested', { cycle: may.cycle, periods: ['2021-05'] }),
      fact('period.backfilled', { ...may, opened: MAY, replanned: true }),
    ];
    const skipped = show(seal(facts.slice(0, 2), KEEPER), keeper).plan;
    expect(skipped?.periods).toMatchObject([{ outcome: 'SKIPPED', reason: 'WHILE_PAUSED' }]);
    const { plan } = show(seal(facts, KEEPER), keeper);
    expect(plan?.periods).toMatchObject([
      { outcome: 'OPENED', stream: MAY, backfilled: true, reason: 'WHILE_PAUSED' },
    ]);
    expect(plan?.orders).toMatchObject([{ kind: 'BACKFILL', periods: ['2021-05'] }]);
  });
});
