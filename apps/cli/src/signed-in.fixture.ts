import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newConfigurationFolder } from './run-line.fixture.js';

/** An environment in which somebody is signed in to a server. */
export function signedInTo(server: string): Record<string, string> {
  const folder = newConfigurationFolder();
  const signIn = { token: 'the-token', expiresAt: '2026-12-24T03:00:00.000Z', username: 'an' };
  const kept = { last: server, servers: { [server]: signIn } };
  writeFileSync(join(folder, 'credentials.json'), JSON.stringify(kept));
  return { NENEP_CONFIG_DIR: folder };
}
