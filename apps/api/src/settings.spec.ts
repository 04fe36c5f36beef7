import { describe, expect, it } from '@jest/globals';
import { API_LIMITS } from './limits.js';
import { readSettings } from './settings.js';

const NEEDED = {
  NENEP_API_PORT: '3000',
  NENEP_MONGODB_URI: 'mongodb://127.0.0.1/nenep',
  NENEP_TEMPORAL_ADDRESS: '127.0.0.1:7233',
};

describe('the settings of the process', () => {
  it('listen on this machine only, and serve the record, unless told otherwise', () => {
    expect(readSettings(NEEDED)).toEqual({
      listen: { host: '127.0.0.1', port: 3000 },
      mongodbUri: 'mongodb://127.0.0.1/nenep',
      world: { id: 'record', kind: 'record', topic: 'nenep.events.v1', database: 'nenep' },
      temporal: { address: '127.0.0.1:7233', namespace: 'default' },
      limits: API_LIMITS,
    });
  });

  it('name the first administrator only with a password that is worth the name', () => {
    const named = { ...NEEDED, NENEP_BOOTSTRAP_USERNAME: 'Admin' };
    expect(readSettings(named)).not.toHaveProperty('bootstrap');
    const password = 'correct horse battery';
    expect(readSettings({ ...named, NENEP_BOOTSTRAP_PASSWORD: password }).bootstrap).toEqual({
      username: 'admin',
      password,
    });
    expect(() => readSettings({ ...named, NENEP_BOOTSTRAP_PASSWORD: 'short' })).toThrow(
      'NENEP_BOOTSTRAP_PASSWORD',
    );
  });

  it('take a number of proxies for a number, and anything else for their addresses', () => {
    const trust = (said: string) =>
      readSettings({ ...NEEDED, NENEP_API_TRUST_PROXY: said }).trustProxy;
    expect(trust('2')).toBe(2);
    expect(trust('10.0.0.1, loopback')).toBe('10.0.0.1, loopback');
  });

  it('say which of them is missing', () => {
    expect(() => readSettings({ ...NEEDED, NENEP_MONGODB_URI: undefined })).toThrow(
      'NENEP_MONGODB_URI',
    );
    expect(() => readSettings({ ...NEEDED, NENEP_API_PORT: 'http' })).toThrow('NENEP_API_PORT');
    expect(() => readSettings({ ...NEEDED, NENEP_API_MAX_IN_FLIGHT: '0' })).toThrow(
      'NENEP_API_MAX_IN_FLIGHT',
    );
  });
});
