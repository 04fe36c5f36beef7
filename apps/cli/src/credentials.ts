import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { Surroundings } from './surroundings.js';

const signIn = z.object({ token: z.string().min(1), expiresAt: z.string(), username: z.string() });
/** Who is signed in to a server, and the token that shows it until `expiresAt` (UTC). */
export type SignIn = z.infer<typeof signIn>;

const credentials = z.object({
  /** The address of the server that was signed in to last. */
  last: z.string().nullable(),
  servers: z.record(z.string(), signIn),
});
/** All sign-ins of this user of the machine, by the server's address. */
export type Credentials = z.infer<typeof credentials>;

/** `NENEP_CONFIG_DIR`, else `nenep` in the user's configuration folder. */
export function configurationFolder(env: Surroundings['env']): string {
  if (env['NENEP_CONFIG_DIR']) return env['NENEP_CONFIG_DIR'];
  const xdg = env['XDG_CONFIG_HOME'];
  const base = xdg && isAbsolute(xdg) ? xdg : join(env['HOME'] || homedir(), '.config');
  return join(base, 'nenep');
}

/** Rejects with `SyntaxError` or `z.ZodError` where the file is not what this command wrote. */
export async function readCredentials(folder: string): Promise<Credentials> {
  const text = await readFile(credentialsFile(folder), 'utf8').catch(nothingIfAbsent);
  return text === null ? { last: null, servers: {} } : credentials.parse(JSON.parse(text));
}

/** Nobody but the user may read it, and a crash leaves the old file or the new one. */
export async function writeCredentials(folder: string, content: Credentials): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = credentialsFile(folder);
  const whole = `${file}.${randomUUID()}`;
  await writeFile(whole, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(whole, file);
}

export function remember(kept: Credentials, server: string, signIn: SignIn): Credentials {
  return { last: server, servers: { ...kept.servers, [server]: signIn } };
}

/** The server stays the last one, so that the next `login` is to it. */
export function forget({ last, servers }: Credentials, server: string): Credentials {
  const { [server]: _forgotten, ...others } = servers;
  return { last, servers: others };
}

export function credentialsFile(folder: string): string {
  return join(folder, 'credentials.json');
}

function nothingIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
