import { describe, expect, it } from '@jest/globals';
import { pageQuery } from './common.schema.js';

describe('the query of a list', () => {
  it('has a limit that people need not give', () => {
    expect(pageQuery.parse({})).toEqual({ limit: 50 });
    expect(pageQuery.parse({ limit: '200', cursor: 'abc' })).toEqual({ limit: 200, cursor: 'abc' });
  });

  it('names the fact that it shall show at least', () => {
    const stream = 'tayninh/2021/monthly-evaluation/2021-05';
    expect(pageQuery.parse({ after: `${stream}:17` }).after).toEqual({ stream, sequence: 17 });
  });

  it.each([
    { limit: '0' },
    { limit: '201' },
    { limit: '1.5' },
    { limit: 'all' },
    { limit: ['1', '2'] },
    { after: 'tayninh/2021/keeper' },
    { after: 'tayninh/2021/keeper:0' },
    { after: 'tayninh/2021/keeper:-1' },
    { after: 'Tây Ninh:1' },
    { world: '../record' },
    { cursor: '' },
    { limits: '5' },
  ])('is not %j', (query) => {
    expect(pageQuery.safeParse(query).success).toBe(false);
  });
});
