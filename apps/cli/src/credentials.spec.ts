import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  configurationFolder,
  credentialsFile,
  forget,
  readCredentials,
  remember,
  writeCredentials,
} from './credentials.js';

const NONE = { last: null, servers: {} };
const AN = { token: 't1', expiresAt: '2026-12-24T03:00:00.000Z', username: 'an' };
const BINH = { token: 't2', expiresAt: '2026-12-24T03:00:00.000Z', username: 'binh' };

const folderBelow = () => join(mkdtempSync(join(tmpdir(), 'nenep-cli-')), 'a', 'nenep');
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('kept sign-ins', () => {
  it('can be read by nobody but the user', async () => {
    const folder = folderBelow();
    await writeCredentials(folder, remember(NONE, 'http://a', AN));
    expect([modeOf(folder), modeOf(credentialsFile(folder))]).toEqual(['700', '600']);

    await writeCredentials(folder, NONE);
    expect(modeOf(credentialsFile(folder))).toBe('600');
    expect(readdirSync(folder)).toEqual(['credentials.json']);
  });

  it('are kept for each server, and the last one is remembered', async () => {
    const folder = folderBelow();
    const both = remember(remember(NONE, 'http://a', AN), 'http://b', BINH);
    await writeCredentials(folder, both);
    expect(await readCredentials(folder)).toEqual({
      last: 'http://b',
      servers: { 'http://a': AN, 'http://b': BINH },
    });
    expect(forget(both, 'http://b')).toEqual({ last: 'http://b', servers: { 'http://a': AN } });
  });

  it('are none before the first', async () => {
    expect(await readCredentials(folderBelow())).toEqual(NONE);
  });

  it('are refused where the file is not what was written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nenep-cli-'));
    writeFileSync(credentialsFile(folder), '{"last": 1}');
    await expect(readCredentials(folder)).rejects.toThrow(z.ZodError);
    writeFileSync(credentialsFile(folder), '{"last');
    await expect(readCredentials(folder)).rejects.toThrow(SyntaxError);
  });

  it('lie in the folder that the environment names', () => {
    expect(configurationFolder({ NENEP_CONFIG_DIR: '/x', XDG_CONFIG_HOME: '/y' })).toBe('/x');
    expect(configurationFolder({ XDG_CONFIG_HOME: '/y', HOME: '/h' })).toBe('/y/nenep');
    expect(configurationFolder({ XDG_CONFIG_HOME: 'relative', HOME: '/h' })).toBe(
      '/h/.config/nenep',
    );
  });
});
