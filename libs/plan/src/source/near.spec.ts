import { describe, expect, it } from '@jest/globals';
import { nearest } from './near.js';

describe('the name that was probably meant', () => {
  const known = ['day', 'month', 'provenance', 'catchUp', 'UNIT_HEAD', 'OFFICE_HEAD'];

  it('has a letter more or less, another letter, two letters swapped, or other capitals', () => {
    expect(nearest('days', known)).toBe('day');
    expect(nearest('mnth', known)).toBe('month');
    expect(nearest('proverance', known)).toBe('provenance');
    expect(nearest('UNIT_HAED', known)).toBe('UNIT_HEAD');
    expect(nearest('catchup', known)).toBe('catchUp');
  });

  it('is the closest of several', () => {
    expect(nearest('cb-01', ['cb-011', 'cb-010', 'cb-02', 'cb-1'])).toBe('cb-011');
    expect(nearest('cb-010', ['cb-011', 'cb-010'])).toBe('cb-010');
  });

  it('is not proposed where it would only be a guess', () => {
    expect(nearest('year', known)).toBeUndefined();
    expect(nearest('no', ['on', 'at'])).toBeUndefined();
    expect(nearest('x'.repeat(100_000), known)).toBeUndefined();
    expect(nearest('day', [])).toBeUndefined();
  });
});
