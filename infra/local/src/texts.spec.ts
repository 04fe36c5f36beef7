import { describe, expect, it } from '@jest/globals';
import { texts } from './texts.js';

describe('texts', () => {
  it.each([
    [{}, 'Đang dừng…'],
    [{ LANG: 'C.UTF-8' }, 'Đang dừng…'],
    [{ LANG: 'en_US.UTF-8' }, 'Stopping…'],
    [{ LANG: 'en_US.UTF-8', NENEP_LANG: 'vi' }, 'Đang dừng…'],
    [{ LANG: 'vi_VN.UTF-8', NENEP_LANG: 'en' }, 'Stopping…'],
  ])('with the environment %j say %s', (env, said) => {
    expect(texts(env).stopping).toBe(said);
  });
});
