import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporalEnvironment } from './settings.js';

const ADDRESS = { NENEP_TEMPORAL_ADDRESS: 'temporal:7233' };
const ENCRYPTED = { ...ADDRESS, NENEP_TEMPORAL_TLS: 'true' };

function fileOf(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'nenep-tls-')), 'file.pem');
  writeFileSync(file, text);
  return file;
}

describe('what a process is told of Temporal', () => {
  it('is an address in the clear and the default namespace, unless it is told more', () => {
    expect(temporalEnvironment.parse(ADDRESS)).toEqual({
      temporal: { address: 'temporal:7233', namespace: 'default' },
    });
  });

  it('may be encryption, with an authority and a certificate of their own', () => {
    expect(temporalEnvironment.parse(ENCRYPTED).temporal.tls).toBe(true);
    const own = {
      ...ENCRYPTED,
      NENEP_TEMPORAL_TLS_CA_FILE: fileOf('CA'),
      NENEP_TEMPORAL_TLS_CERT_FILE: fileOf('CERT'),
      NENEP_TEMPORAL_TLS_KEY_FILE: fileOf('KEY'),
    };
    expect(temporalEnvironment.parse(own).temporal.tls).toEqual({
      serverRootCACertificate: Buffer.from('CA'),
      clientCertPair: { crt: Buffer.from('CERT'), key: Buffer.from('KEY') },
    });
  });

  it('may be a key, which never goes over an open connection', () => {
    const key = { NENEP_TEMPORAL_API_KEY: 'key' };
    expect(temporalEnvironment.parse({ ...ENCRYPTED, ...key }).temporal.apiKey).toBe('key');
    expect(() => temporalEnvironment.parse({ ...ADDRESS, ...key })).toThrow('encrypted');
  });

  it.each([
    [{}, 'NENEP_TEMPORAL_ADDRESS'],
    [{ ...ENCRYPTED, NENEP_TEMPORAL_TLS_CERT_FILE: 'cert.pem' }, 'NENEP_TEMPORAL_TLS_KEY_FILE'],
    [{ ...ADDRESS, NENEP_TEMPORAL_TLS: 'perhaps' }, 'Say true or false.'],
  ])('is refused where it is half or wrong: %j', (environment, told) => {
    expect(() => temporalEnvironment.parse(environment)).toThrow(told);
  });
});
