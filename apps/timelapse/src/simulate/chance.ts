import { createHash } from 'node:crypto';

/** A number from 0 to 1 that the words alone decide: the same seed gives the same year. */
export function chance(...words: readonly (string | number)[]): number {
  const digest = createHash('sha256').update(JSON.stringify(words)).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}
