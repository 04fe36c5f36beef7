import { hash, verify } from '@node-rs/argon2';
import { Places } from '../http/places.js';

/** An argon2id hash with a salt of its own, by the library's defaults: 19 MiB, 2 passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Each takes 19 MiB and a thread of the four that everything else waits for too. */
const checking = new Places({ atOnce: 2, waiting: 64 });

const nobodysHash = hashPassword('nobody’s password');

/**
 * Takes as long for an account that is not there as for a wrong password. Rejects with `API_BUSY`
 * where too many passwords wait to be checked.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const expected = passwordHash ?? (await nobodysHash);
  const right = await checking.during(() => verify(expected, password));
  return right && passwordHash !== null;
}
