import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Context } from './context.js';
import type { Credentials } from './credentials.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

const FALLBACK = 'http://127.0.0.1:3000';

/** Where `npm start` leaves the address of the api that it brought up. */
export const ADDRESS_FILE = fileURLToPath(
  new URL('../../../.nenep/run/api-address', import.meta.url),
);

/**
 * The server to speak to: the one named, else `NENEP_SERVER`, else that of the last sign-in, else
 * the one that `npm start` brought up. Throws {@link Failure} where that is no web address.
 */
export async function serverAddress(
  context: Context,
  named: string | undefined,
  { last }: Credentials,
  addressFile = ADDRESS_FILE,
): Promise<string> {
  const chosen = named ?? (context.surroundings.env['NENEP_SERVER'] || last);
  return normalize(context, chosen ?? (await startedHere(addressFile)) ?? FALLBACK);
}

async function startedHere(addressFile: string): Promise<string | undefined> {
  const text = await readFile(addressFile, 'utf8').catch(() => '');
  return text.trim() || undefined;
}

function normalize({ say }: Context, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new Failure(EXIT.INVALID, {
      title: say('cli.failures.server.title', { address }),
      remedy: say('cli.failures.server.remedy'),
    });
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
