import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 bits for whoever signs in. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: who reads the database cannot sign in with it. */
export function tokenHash(token: string): string {
  return sha256(`nenep/token/v1\n${token}`);
}

/**
 * The token that a browser's requests must show beside the cookie. It follows from the session's
 * own secret, so that it needs no storage and nobody else can make it.
 */
export function csrfTokenOf(sessionToken: string): string {
  return sha256(`nenep/csrf/v1\n${sessionToken}`);
}

/** Compares in a time that tells nothing. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
