import { describe, expect, it } from '@jest/globals';
import type { Fact } from '@nenep/contracts';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { batchDigest, canonical, commitmentOf, GENESIS, sealBatch, verifyChain } from './index.js';

const STREAM = 'tayninh/2021/monthly-evaluation/2021-05';

function numbered(count: number): { sequence: number; fact: Fact }[] {
  return Array.from({ length: count }, (_, index) => ({
    sequence: index + 1,
    fact: {
      type: 'step.completed',
      organization: 'tayninh',
      plan: '2021',
      planVersion: 1,
      clause: 'II.1b',
      actor: 'system',
      occurredAt: '2021-05-20T00:00:00.000Z',
      data: { decided: index, gaps: 0 },
    },
  }));
}

describe('a chain of facts', () => {
  it('is hashed over a form frozen for good', () => {
    const [first] = sealBatch(STREAM, GENESIS, numbered(1));
    expect(first?.hash).toBe(
      createHash('sha256')
        .update(
          'nenep/fact/v1\n' +
            '{"actor":"system","clause":"II.1b","data":{"decided":0,"gaps":0},' +
            '"occurredAt":"2021-05-20T00:00:00.000Z","organization":"tayninh","plan":"2021",' +
            `"planVersion":1,"previousHash":"${GENESIS}","sequence":1,` +
            '"stream":"tayninh/2021/monthly-evaluation/2021-05","type":"step.completed","v":1}',
        )
        .digest('hex'),
    );
  });

  it('holds however it was divided into batches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(20), (count, cut) => {
        const whole = sealBatch(STREAM, GENESIS, numbered(count));
        const first = sealBatch(STREAM, GENESIS, numbered(count).slice(0, cut));
        const rest = sealBatch(STREAM, first.at(-1)?.hash ?? GENESIS, numbered(count).slice(cut));
        expect([...first, ...rest]).toEqual(whole);
        expect(verifyChain(whole)).toBeNull();
      }),
    );
  });

  it('shows an edit, a cut in the middle, and an exchange at the place where it was made', () => {
    const chain = sealBatch(STREAM, GENESIS, numbered(5));
    const edited = chain.map((fact) => (fact.sequence === 3 ? { ...fact, actor: 'x' } : fact));
    expect(verifyChain(edited)).toEqual({ kind: 'HASH', sequence: 3 });
    expect(verifyChain(chain.filter((fact) => fact.sequence !== 3))).toEqual({
      kind: 'GAP',
      sequence: 3,
    });
    const resealed = sealBatch(STREAM, 'f'.repeat(64), numbered(5));
    const mixed = [...chain.slice(0, 2), ...resealed.slice(2)];
    expect(verifyChain(mixed)).toEqual({ kind: 'LINK', sequence: 3 });
  });

  it('gives batches that differ in anything different digests', () => {
    const chain = sealBatch(STREAM, GENESIS, numbered(3));
    expect(batchDigest(chain)).not.toBe(batchDigest(chain.slice(1)));
    expect(batchDigest(chain)).not.toBe(batchDigest([...chain].reverse()));
  });
});

describe('the canonical form', () => {
  it('does not depend on the order of keys nor on absent members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonical({ ...reversed, absent: undefined })).toBe(canonical(object));
        expect(JSON.parse(canonical(object))).toEqual(object);
      }),
    );
  });

  it('refuses what has no single form', () => {
    expect(() => canonical(0.5)).toThrow(TypeError);
    expect(() => canonical({ at: undefined, f: () => 1 })).toThrow(TypeError);
  });

  it('binds words without telling them', () => {
    const words = { remark: 'Hoàn thành tốt' };
    expect(commitmentOf('salt-a', words)).not.toBe(commitmentOf('salt-b', words));
    expect(commitmentOf('salt-a', words)).toBe(commitmentOf('salt-a', { ...words }));
  });
});
