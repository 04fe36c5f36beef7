import { describe, expect, it } from '@jest/globals';
import { reportOf } from './report.js';

const SINCE = '2021-05-20T00:00:00.000Z';
const up = { state: 'up', since: SINCE } as const;
const down = { state: 'down', since: SINCE } as const;

describe('what a process says of itself', () => {
  it('is that it serves in part where only something is down that it can do without', () => {
    const report = reportOf('api', { mongodb: up, temporal: down }, ['mongodb'], 'en');
    expect(report).toMatchObject({
      status: 'up',
      text: 'Reading is served; deciding is not possible for now.',
      dependencies: { mongodb: 'up', temporal: 'down' },
    });
    expect(report.explained[1]).toEqual({
      name: 'temporal',
      ...down,
      text: 'The engine does not answer; cycles stand still and will go on.',
    });
  });

  it('is that it is down where something is down that it needs', () => {
    expect(reportOf('api', { mongodb: down, temporal: up }, ['mongodb'], 'vi')).toMatchObject({
      status: 'down',
      text: 'Tạm thời không phục vụ được.',
    });
  });
});
