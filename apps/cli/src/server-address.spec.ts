import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contextWith } from './context.fixture.js';
import { Failure } from './failure.js';
import { serverAddress } from './server-address.js';

const NONE = { last: null, servers: {} };
const LAST = { last: 'https://last.example', servers: {} };
const NO_FILE = join(tmpdir(), 'nenep-cli-no-such-file');

const named = contextWith({ env: { NENEP_SERVER: 'https://env.example/' } });
const silent = contextWith();

describe('the server to speak to', () => {
  it('is the one named, else that of the environment, else the last signed in to', async () => {
    expect(await serverAddress(named, 'http://option.example/nenep/', LAST)).toBe(
      'http://option.example/nenep',
    );
    expect(await serverAddress(named, undefined, LAST)).toBe('https://env.example');
    expect(await serverAddress(silent, undefined, LAST)).toBe('https://last.example');
  });

  it('is otherwise the one that npm start brought up, else the usual port', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'nenep-cli-')), 'api-address');
    writeFileSync(file, 'http://127.0.0.1:3123\n');
    expect(await serverAddress(silent, undefined, NONE, file)).toBe('http://127.0.0.1:3123');
    expect(await serverAddress(silent, undefined, NONE, NO_FILE)).toBe('http://127.0.0.1:3000');
  });

  it.each(['nenep.example', 'ftp://nenep.example', ''])('is never “%s”', async (address) => {
    await expect(serverAddress(silent, address, NONE)).rejects.toThrow(Failure);
  });
});
