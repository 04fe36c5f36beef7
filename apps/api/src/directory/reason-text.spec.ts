import { describe, expect, it } from '@jest/globals';
import type { RollReason } from '@nenep/contracts';
import { reasonText } from './reason-text.js';
import { vocabularyOf } from './vocabulary.js';

const told = (reason: RollReason, language: 'vi' | 'en') =>
  reasonText(reason, 'monthly-evaluation', { language, words: vocabularyOf(null, language) });

describe('why a date is not the nominal one', () => {
  it('is told of a step that serves a date owed to somebody outside', () => {
    const reason: RollReason = { kind: 'SERVES', step: 'send', due: '2021-06-18' };
    expect(told(reason, 'vi')).toBe('phải xong trước khi bước send đến hạn ngày 18/06/2021');
    expect(told(reason, 'en')).toBe('it must be done before send is due on 18/06/2021');
  });

  it('is told of a date that was decided, or ordered by a superior', () => {
    const reference = 'CV 44-CV/BTV';
    expect(told({ kind: 'OVERRIDDEN', reference }, 'en')).toBe(
      'decided for this period alone: CV 44-CV/BTV',
    );
    expect(told({ kind: 'ORDERED', by: 'STANDING_COMMITTEE', reference }, 'vi')).toBe(
      'STANDING_COMMITTEE ấn định: CV 44-CV/BTV',
    );
  });
});
