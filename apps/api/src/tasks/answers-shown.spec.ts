import { describe, expect, it } from '@jest/globals';
import { formOf } from '@nenep/plan';
import { plan323 } from '../house.fixture.js';
import { answersShown } from './answers-shown.js';

const form = formOf(plan323(), 'monthly-evaluation', 'self');
const answers = { class: 'GOOD', points: 85, work: 'Soạn báo cáo quý.' };

describe('answers to a form', () => {
  it('are shown under the form’s labels and in its order, classes by their names', () => {
    expect(answersShown(form, answers, 'vi').map(({ id, text }) => [id, text])).toEqual([
      ['work', 'Soạn báo cáo quý.'],
      ['points', '85'],
      ['class', 'Hoàn thành tốt nhiệm vụ'],
    ]);
    expect(answersShown(form, answers, 'en').at(-1)).toEqual({
      id: 'class',
      label: 'Own class',
      value: 'GOOD',
      text: 'Good',
    });
  });

  it('that were left out are not shown', () => {
    expect(answersShown(form, { points: 85 }, 'vi').map(({ id }) => id)).toEqual(['points']);
  });
});
