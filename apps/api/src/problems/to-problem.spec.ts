import { describe, expect, it } from '@jest/globals';
import { refusalCode } from '@nenep/contracts';
import { LANGUAGES } from '@nenep/messages';
import { CursorInvalid, DecisionIdReused } from '@nenep/store';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { ServiceError } from '@temporalio/client';
import { isRefusal, PROBLEM_CODES, PROBLEM_STATUS } from './catalogue.js';
import { problemBodyOf } from './problem-body.js';
import { Problem } from './problem.js';
import { toProblem } from './to-problem.js';

const asked = { method: 'GET', path: '/api/v1/x', limit: 262_144, methodsAt: () => [] };
const unavailable = Object.assign(new Error('14 UNAVAILABLE'), {
  code: 14,
  details: '',
  metadata: {},
});

describe('an exception', () => {
  it.each([
    ['a problem', new Problem('OWN_WORK'), 'OWN_WORK'],
    ['a cursor that no page gave', new CursorInvalid(), 'CURSOR_INVALID'],
    ['a decision id used before', new DecisionIdReused('decision-1'), 'DECISION_ID_REUSED'],
    ['Temporal being away', new ServiceError('x', { cause: unavailable }), 'ENGINE_UNAVAILABLE'],
    ['a body that is no JSON', new BadRequestException(), 'BODY_MALFORMED'],
    ['an address where nothing is', new NotFoundException(), 'ROUTE_UNKNOWN'],
    ['what nobody foresaw', new Error('the password is hunter2'), 'INTERNAL'],
    ['what is not even an error', 'oops', 'INTERNAL'],
  ])('is answered as the problem that it is: %s', (_, exception, code) => {
    expect(toProblem(exception, asked).code).toBe(code);
  });

  it('tells nothing of the inside', () => {
    const problem = toProblem(new Error('the password is hunter2'), asked);
    const body = problemBodyOf(problem, 'en', { path: '/api/v1/x', request: 'request-1' });
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(body.remedy).toContain('request-1');
  });
});

describe('the catalogue of problems', () => {
  it('says of each what happened and what to do, in both languages', () => {
    for (const code of PROBLEM_CODES) {
      for (const language of LANGUAGES) {
        const body = problemBodyOf(new Problem(code), language, { path: '/', request: '' });
        expect([code, body.title, body.detail, body.remedy]).toEqual([
          code,
          ...Array.from({ length: 3 }, () => expect.stringMatching(/\p{L}{2}/u)),
        ]);
        expect(body.type).toBe(`/api/v1/problems/${code}`);
      }
    }
  });

  it('has a problem for every refusal of the rules, and tells refusals from the rest', () => {
    for (const code of refusalCode.options) {
      expect(PROBLEM_STATUS[code]).toBeGreaterThanOrEqual(400);
      expect(isRefusal(code)).toBe(true);
    }
    expect(isRefusal('FORBIDDEN')).toBe(true);
    expect(isRefusal('REQUEST_INVALID')).toBe(false);
    expect(isRefusal('STORE_UNAVAILABLE')).toBe(false);
  });
});
