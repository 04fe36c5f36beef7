import { describe, expect, it } from '@jest/globals';
import { contextWith } from './context.fixture.js';
import { Failure } from './failure.js';
import { dateOrMoment, momentIn } from './moment.js';

const read = dateOrMoment(contextWith(), '--from');
const from = (text: string) => momentIn('Asia/Ho_Chi_Minh', read(text), 'START');
const to = (text: string) => momentIn('Asia/Ho_Chi_Minh', read(text), 'END');

describe('a span given by dates', () => {
  it('begins with its first day and holds its last one, on the clock of its zone', () => {
    expect(from('2021-05-20')).toBe('2021-05-19T17:00:00.000Z');
    expect(to('2021-05-31')).toBe('2021-05-31T17:00:00.000Z');
  });

  it('takes exact moments as they are', () => {
    expect(from('2021-05-20T08:00:00+07:00')).toBe('2021-05-20T01:00:00.000Z');
    expect(to('2021-05-20T08:00:00Z')).toBe('2021-05-20T08:00:00.000Z');
    expect(to('2021-05-20T08:00')).toBe('2021-05-20T01:00:00.000Z');
  });

  it.each(['2021-02-30', '20/05/2021', '2021', 'hôm nay', ''])('refuses “%s”', (text) => {
    expect(() => read(text)).toThrow(Failure);
  });
});
