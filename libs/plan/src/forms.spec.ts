import { describe, expect, it } from '@jest/globals';
import { formAnswers, formOf, RETURN_FORM } from './index.js';
import { replacing, tayninh } from './tayninh.fixture.js';

const loaded = tayninh();
const form = (step: string) => formOf(loaded, 'monthly-evaluation', step);
const review = formAnswers(form('review'));
const good = { points: 85, class: 'GOOD', remark: 'Hoàn thành tốt' };

/** The fields that are refused, in the order of the form. */
function refused(answers: unknown): string[] {
  const { error } = review.safeParse(answers);
  return error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`) ?? [];
}

describe('a form with another version from a day on', () => {
  const later = `later:
            - from: 2021-10-01
              fields:
                - { id: score, type: integer, label: { vi: Điểm, en: Score }, min: 0, max: 10 }
          fields:`;
  const changed = tayninh('plan', replacing('fields:', later));
  const fields = (period?: string) =>
    formOf(changed, 'monthly-evaluation', 'self', period).fields.map(({ id }) => id);

  it('is the one in force on the day on which the period opens', () => {
    expect(fields()).toEqual(['work', 'points', 'class']);
    expect(fields('2021-09')).toEqual(['work', 'points', 'class']);
    expect(fields('2021-10')).toEqual(['score']);
  });
});

describe('the form of a step', () => {
  it('asks what the plan says, its classes in both languages and from the best down', () => {
    expect(form('self').fields.map(({ id, type }) => [id, type])).toEqual([
      ['work', 'text'],
      ['points', 'integer'],
      ['class', 'choice'],
    ]);
    expect(form('review').fields[1]).toMatchObject({
      id: 'class',
      label: { vi: 'Xếp loại', en: 'Class' },
      options: [
        { value: 'EXCELLENT', label: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Excellent' } },
        { value: 'GOOD', label: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'Good' } },
        { value: 'COMPLETED', label: { vi: 'Hoàn thành nhiệm vụ', en: 'Completed' } },
        { value: 'NOT_COMPLETED', label: { vi: 'Không hoàn thành nhiệm vụ', en: 'Not completed' } },
      ],
    });
  });

  it('is refused for a step that the cycle does not have', () => {
    expect(() => form('vote')).toThrow('monthly-evaluation has no step vote');
    expect(() => formOf(loaded, 'yearly', 'self')).toThrow('2021 has no cycle yearly');
  });
});

describe('answers', () => {
  it('are taken as they are, texts composed and trimmed', () => {
    expect(review.parse(good)).toEqual(good);
    const decomposed = { ...good, remark: '  Hoàn thành tốt \n'.normalize('NFD') };
    expect(review.parse(decomposed)).toEqual(good);
  });

  it('are refused field by field', () => {
    expect(refused({ points: 101, class: 'BEST', remark: ' ' })).toEqual([
      'points too_big',
      'class invalid_value',
      'remark too_small',
    ]);
    expect(refused({ points: 84.5, class: 'GOOD', remark: 'x'.repeat(2001) })).toEqual([
      'points invalid_type',
      'remark too_big',
    ]);
    expect(refused({ ...good, salary: 1 })).toEqual([' unrecognized_keys']);
    expect(refused(null)).toEqual([' invalid_type']);
  });

  it('may leave out what is not required', () => {
    const approval = formAnswers(form('approve'));
    expect(approval.parse({})).toEqual({});
    expect(approval.parse({ remark: '' })).toEqual({ remark: '' });
  });

  it('to a return give the reasons', () => {
    const returned = formAnswers(RETURN_FORM);
    expect(returned.safeParse({}).success).toBe(false);
    expect(returned.parse({ reasons: 'Thiếu minh chứng' })).toEqual({
      reasons: 'Thiếu minh chứng',
    });
  });
});
