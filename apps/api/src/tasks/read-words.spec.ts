import { describe, expect, it } from '@jest/globals';
import type { Form } from '@nenep/plan';
import { Problem } from '../problems/problem.js';
import { readWords } from './read-words.js';

const label = { vi: '…', en: '…' };
const REVIEW: Form = {
  fields: [
    { id: 'points', type: 'integer', label, required: true, min: 0, max: 100 },
    { id: 'remark', type: 'text', label, required: false, maxLength: 20 },
  ],
};
const APPROVAL: Form = { fields: [{ ...REVIEW.fields[1]!, required: false }] };

/** The code of the problem that the words run into, and the fields that it names. */
function problemOf(form: Form, given: Parameters<typeof readWords>[1]): [string, string[]] {
  try {
    readWords(form, given);
  } catch (error) {
    if (error instanceof Problem) {
      return [error.code, (error.details.errors ?? []).map(({ field }) => field)];
    }
    throw error;
  }
  return ['none', []];
}

describe('the words of a decision', () => {
  it('are the answers that the form of the step asks for', () => {
    const answers = { points: 85, remark: ' Tốt ' };
    expect(readWords(REVIEW, { verb: 'review', answers })).toEqual({
      answers: { points: 85, remark: 'Tốt' },
    });
  });

  it('are reasons where something is returned', () => {
    expect(readWords(REVIEW, { verb: 'return', reasons: 'Thiếu kết quả.' })).toEqual({
      reasons: 'Thiếu kết quả.',
    });
  });

  it('may be none where nothing is asked', () => {
    expect(readWords(APPROVAL, { verb: 'approve' })).toEqual({ answers: {} });
  });

  it('are missing where something is', () => {
    expect(problemOf(REVIEW, { verb: 'review' })).toEqual(['CONTENT_REQUIRED', []]);
    expect(problemOf(REVIEW, { verb: 'return' })).toEqual(['CONTENT_REQUIRED', []]);
  });

  it.each([
    ['a field left out', { verb: 'review', answers: { remark: 'x' } }, ['answers.points']],
    ['points above the limit', { verb: 'review', answers: { points: 101 } }, ['answers.points']],
    ['points in parts', { verb: 'review', answers: { points: 85.5 } }, ['answers.points']],
    ['points as a text', { verb: 'review', answers: { points: '85' } }, ['answers.points']],
    ['a field nobody asked for', { verb: 'review', answers: { points: 1, x: 1 } }, ['answers']],
    ['a text too long', { verb: 'return', reasons: 'x'.repeat(2_001) }, ['reasons']],
    ['reasons of nothing', { verb: 'return', reasons: '  ' }, ['reasons']],
    [
      'reasons beside answers',
      { verb: 'review', answers: { points: 1 }, reasons: 'x' },
      ['reasons'],
    ],
    ['answers beside reasons', { verb: 'return', reasons: 'x', answers: {} }, ['answers']],
  ] as const)('are wrong with %s', (_, given, fields) => {
    expect(problemOf(REVIEW, given)).toEqual(['ANSWERS_INVALID', fields]);
  });
});
