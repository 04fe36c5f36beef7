import { describe, expect, it } from '@jest/globals';
import { credentialsOf, isMeant } from './credentials.js';
import { csrfTokenOf, newToken, tokenHash } from './tokens.js';

const token = newToken();
const cookie = { kind: 'cookie', token } as const;
const bearer = { kind: 'bearer', token } as const;

describe('who asks', () => {
  it('is told by a bearer token before a cookie that comes along', () => {
    const request = { headers: { authorization: `Bearer ${token}` }, cookies: {} };
    expect(credentialsOf(request)).toEqual(bearer);
    expect(credentialsOf({ ...request, cookies: { 'nenep-session': 'other' } })).toEqual(bearer);
    expect(credentialsOf({ headers: {}, cookies: { 'nenep-session': token } })).toEqual(cookie);
  });

  it('is nobody where nothing says so', () => {
    expect(credentialsOf({ headers: {}, cookies: {} })).toBeNull();
    expect(credentialsOf({ headers: { authorization: 'Basic YTpi' }, cookies: {} })).toBeNull();
    expect(credentialsOf({ headers: {}, cookies: { 'nenep-session': { a: 1 } } })).toBeNull();
  });
});

describe('a request by a cookie', () => {
  const sent = (method: string, csrf?: string) => ({
    method,
    headers: csrf === undefined ? {} : { 'x-csrf-token': csrf },
  });

  it('changes something only with the token of the very session', () => {
    expect(isMeant(sent('POST', csrfTokenOf(token)), cookie)).toBe(true);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(isMeant(sent(method), cookie)).toBe(false);
      expect(isMeant(sent(method, csrfTokenOf(newToken())), cookie)).toBe(false);
      expect(isMeant(sent(method, ''), cookie)).toBe(false);
      expect(isMeant(sent(method, token), cookie)).toBe(false);
    }
  });

  it('reads without it', () => {
    expect(isMeant(sent('GET'), cookie)).toBe(true);
    expect(isMeant(sent('HEAD'), cookie)).toBe(true);
  });

  it('needs none where a bearer token was sent on purpose', () => {
    expect(isMeant(sent('POST'), bearer)).toBe(true);
  });
});

describe('a token', () => {
  it('is stored so that neither it nor its counterpart can be told from it', () => {
    expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenHash(token)).not.toBe(csrfTokenOf(token));
    expect(tokenHash(token)).not.toBe(tokenHash(newToken()));
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });
});
