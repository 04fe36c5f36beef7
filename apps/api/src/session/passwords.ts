import { hash, verify } from '@node-rs/argon2';

/** An argon2id hash with a salt of its own, by the library's defaults: 19 MiB, 2 passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

const nobodysHash = hashPassword('nobody’s password');

/** Takes as long for an account that is not there as for a wrong password. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobodysHash), password);
  return right && passwordHash !== null;
}
