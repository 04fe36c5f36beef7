import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.js';

/** SHA-256 of a text, in lower-case hexadecimal. */
export function sha256OfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of a JSON value in its canonical form. */
export function digestOf(value: unknown): string {
  return sha256OfText(canonical(value));
}

/**
 * What a fact may say of people's words: it binds them and tells nothing. Whoever deletes the
 * salt, which lies beside the words, makes them unprovable for good (law 6).
 */
export function commitmentOf(salt: string, content: unknown): string {
  return sha256OfText(`nenep/commitment/v1\n${salt}\n${canonical(content)}`);
}
