import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What one installation keeps to itself; made at its first start, readable by its owner alone. */
export interface Secrets {
  administrator: { username: string; password: string };
  /** What everybody of the rehearsal signs in with. */
  rehearsalPassword: string;
}

/** The secrets in the file, or new ones that it keeps from now on. */
export function keptSecrets(file: string): Secrets {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secrets: Secrets = {
    administrator: { username: 'quan-tri', password: newPassword() },
    rehearsalPassword: newPassword(),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}

/** 96 random bits in letters that nobody mistakes for one another. */
function newPassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const drawn = [...randomBytes(20)].map((byte) => letters[byte % letters.length]).join('');
  return drawn.replace(/(.{5})(?=.)/g, '$1-');
}
