import { describe, expect, it } from '@jest/globals';
import type { ExpectedPeriod } from '@nenep/contracts';
import { type DealtWith, ledgerOf, type OmittedPeriod } from './ledger.js';

const month = (period: string): ExpectedPeriod => ({
  cycle: 'monthly-evaluation',
  clause: 'II.1b',
  period,
  opensAt: `${period}-19T17:00:00.000Z`,
  catchUp: 'OPEN_REPLANNED',
});
const opened = (period: string, at: string, more: Partial<DealtWith> = {}): DealtWith => ({
  cycle: 'monthly-evaluation',
  period,
  plannedAt: month(period).opensAt,
  outcome: 'OPENED',
  at,
  stream: `tayninh/2021/monthly-evaluation/${period}`,
  replanned: false,
  ...more,
});
const context = { now: '2021-08-01T00:00:00.000Z', rehearsal: false, pauses: [] };
const lineOf = (became: DealtWith, more: Partial<Parameters<typeof ledgerOf>[2]> = {}) =>
  ledgerOf({ expected: [month(became.period)], omitted: [] }, [became], { ...context, ...more })[0];

describe('the ledger of a plan', () => {
  it('tells of each expected period how it stands, in order of opening', () => {
    const expected = ['2021-09', '2021-05', '2021-06', '2021-07', '2021-04'].map(month);
    const closed = { sequence: 42, head: 'd'.repeat(64), at: '2021-06-10T03:00:00.000Z' };
    const dealtWith: DealtWith[] = [
      {
        ...opened('2021-04', '2021-04-28T01:00:00.000Z'),
        outcome: 'MISSED',
        reason: 'BEFORE_ACTIVATION',
      },
      opened('2021-05', '2021-05-19T17:00:00.000Z', { closed }),
      opened('2021-06', '2021-06-19T17:00:00.000Z'),
    ];
    expect(
      ledgerOf({ expected, omitted: [] }, dealtWith, context).map(({ period, standing }) => [
        period,
        standing,
      ]),
    ).toEqual([
      ['2021-04', 'MISSED'],
      ['2021-05', 'CLOSED'],
      ['2021-06', 'OPEN'],
      ['2021-07', 'DUE'],
      ['2021-09', 'TO_COME'],
    ]);
  });

  it('says by how much a period was late, and that nothing ran', () => {
    const late = opened('2021-05', '2021-05-22T18:00:00.000Z', { replanned: true });
    expect(lineOf(late)).toMatchObject({
      openedAt: '2021-05-22T18:00:00.000Z',
      lateSeconds: 3 * 86_400 + 3_600,
      lateBecause: 'NOT_RUNNING',
    });
  });

  it('says where it was late because the plan was paused, or because somebody asked for it', () => {
    const late = opened('2021-05', '2021-05-25T01:00:00.000Z');
    const pauses = [{ from: '2021-05-18T01:00:00.000Z', to: '2021-05-25T01:00:00.000Z' }];
    expect(lineOf(late, { pauses })?.lateBecause).toBe('WHILE_PAUSED');
    expect(lineOf({ ...late, backfilled: true }, { pauses })?.lateBecause).toBe('ON_REQUEST');
    expect(lineOf({ ...late, replanned: true }, { rehearsal: true })?.lateBecause).toBe(
      'REHEARSAL',
    );
  });

  it('is silent of lateness on the day itself', () => {
    const sameDay = opened('2021-05', '2021-05-20T01:00:00.000Z');
    expect(lineOf(sameDay)).toMatchObject({ lateSeconds: 8 * 3_600, lateBecause: null });
  });

  it('keeps what was opened under an earlier version and is planned no more', () => {
    const lines = ledgerOf(
      { expected: [month('2021-07')], omitted: [] },
      [opened('2021-05', '2021-05-19T17:00:00.000Z')],
      context,
    );
    expect(lines.map(({ period, inPlan }) => [period, inPlan])).toEqual([
      ['2021-05', false],
      ['2021-07', true],
    ]);
  });

  const omitted = (period: string, mergedInto: string | null): OmittedPeriod => ({
    ...month(period),
    mergedInto,
    reason: { vi: 'Nghỉ hè', en: 'Summer' },
    reference: 'CV 12',
  });

  it('tells of what the plan decided not to hold, and of what another period covers', () => {
    const plan = {
      expected: [month('2021-09')],
      omitted: [omitted('2021-08', '2021-09'), omitted('2021-07', null)],
    };
    expect(ledgerOf(plan, [], context)).toMatchObject([
      { period: '2021-07', standing: 'NOT_HELD', inPlan: false, omitted: { reference: 'CV 12' } },
      { period: '2021-08', standing: 'MERGED', omitted: { mergedInto: '2021-09' } },
      { period: '2021-09', standing: 'TO_COME', omitted: null },
    ]);
  });

  it('tells what became of a period that ran before it was decided not to be held', () => {
    const plan = { expected: [], omitted: [omitted('2021-07', null)] };
    const lines = ledgerOf(plan, [opened('2021-07', '2021-07-19T17:00:00.000Z')], context);
    expect(lines).toMatchObject([{ standing: 'OPEN', inPlan: false, omitted: null }]);
  });
});
