import { describe, expect, it } from '@jest/globals';
import { mustBeEncrypted } from './cookies.js';

describe('a cookie', () => {
  it('travels encrypted', () => {
    expect(mustBeEncrypted({ secure: true, hostname: 'nenep.example.vn' })).toBe(true);
    expect(mustBeEncrypted({ secure: false, hostname: 'nenep.example.vn' })).toBe(true);
    expect(mustBeEncrypted({ secure: false, hostname: '192.168.1.10' })).toBe(true);
    expect(mustBeEncrypted({ secure: false, hostname: '127.0.0.1.example.vn' })).toBe(true);
  });

  it('need not where it never leaves the machine', () => {
    for (const hostname of ['localhost', '127.0.0.1', '127.0.1.1', '[::1]']) {
      expect(mustBeEncrypted({ secure: false, hostname })).toBe(false);
    }
  });
});
