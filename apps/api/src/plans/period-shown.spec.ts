import { describe, expect, it } from '@jest/globals';
import { ledgerOf } from '@nenep/domain';
import type { Language } from '@nenep/messages';
import { expectedPeriods, loadPlan, omittedPeriods } from '@nenep/plan';
import type { InboxPlan } from '@nenep/store';
import { vocabularyOf } from '../directory/vocabulary.js';
import { PLAN_FILES } from '../house.fixture.js';
import { periodShown } from './period-shown.js';

const DECIDED = 'reason: { vi: Nghỉ hè, en: Summer }, reference: 12-CV/TĐTN';

/** Plan 323-KH with what was decided of three months, as its ledger is shown before it begins. */
function shown(language: Language) {
  const overrides = `overrides:
      - { period: 2021-07, skip: true, ${DECIDED} }
      - { period: 2021-09, merge: [2021-08], ${DECIDED} }
    catchUp:`;
  const text = PLAN_FILES.plan.text.replace('catchUp:', overrides);
  const result = loadPlan({ ...PLAN_FILES, plan: { ...PLAN_FILES.plan, text } });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const loaded = result.plan;
  const words = vocabularyOf(loaded, language);
  const planned = { expected: expectedPeriods(loaded), omitted: omittedPeriods(loaded) };
  const context = { now: '2021-05-01T00:00:00.000Z', rehearsal: false, pauses: [] };
  const kept = { state: 'ACTIVE' } as InboxPlan;
  return ledgerOf(planned, [], context).map((line) =>
    periodShown(line, kept, { loaded, words, language }),
  );
}

describe('the ledger', () => {
  it('has its place and reason for each period that the plan does not hold by itself', () => {
    const lines = shown('vi').filter(({ state }) => state !== 'TO_COME');
    expect(lines.map(({ period, state, text }) => [period, state, text])).toEqual([
      ['2021-07', 'NOT_HELD', 'Theo kế hoạch không tổ chức kỳ này: Nghỉ hè (12-CV/TĐTN).'],
      ['2021-08', 'MERGED', 'Theo kế hoạch gộp vào kỳ 09/2021: Nghỉ hè (12-CV/TĐTN).'],
    ]);
    expect(shown('vi').map(({ period }) => period)).toEqual(
      ['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2021-${month}`),
    );
  });

  it('says it in English too', () => {
    const [held] = shown('en').filter(({ state }) => state === 'NOT_HELD');
    expect(held?.reason).toBe('The plan does not hold this period: Summer (12-CV/TĐTN).');
  });
});
