import type { Fact, SealedFact } from '@nenep/contracts';
import { canonical } from './canonical.js';
import { sha256OfText } from './digest.js';

/** The hash before the first fact of every stream. */
export const GENESIS = '0'.repeat(64);

/** A fact that has its place in its stream, and not yet its seal. */
export interface NumberedFact {
  sequence: number;
  fact: Fact;
}

/** Seals facts of one stream one after the other, the first onto `head` (law 4). */
export function sealBatch(
  stream: string,
  head: string,
  facts: readonly NumberedFact[],
): SealedFact[] {
  let previousHash = head;
  return facts.map(({ sequence, fact }) => {
    const body = { ...fact, v: 1 as const, stream, sequence, previousHash };
    const sealed = { ...body, hash: hashOf(body) };
    previousHash = sealed.hash;
    return sealed;
  });
}

/** The hash that a sealed fact must carry: over all of it but the hash itself. */
export function hashOf(fact: Omit<SealedFact, 'hash'> & { hash?: string }): string {
  const { hash, ...body } = fact;
  return sha256OfText(`nenep/fact/v1\n${canonical(body)}`);
}

/** One digest for all that a batch says and in which order. */
export function batchDigest(facts: readonly SealedFact[]): string {
  return sha256OfText(`nenep/batch/v1\n${facts.map(canonical).join('\n')}`);
}

/** What is wrong with a chain, at which fact. */
export interface ChainFault {
  kind: 'HASH' | 'GAP' | 'LINK' | 'STREAM';
  sequence: number;
}

/**
 * Checks facts of one stream in order of sequence: each unedited, none missing, each onto the one
 * before. Returns the first fault, or null where the chain holds from `head` on.
 */
export function verifyChain(
  facts: readonly SealedFact[],
  from: { sequence: number; head: string } = { sequence: 0, head: GENESIS },
): ChainFault | null {
  let { sequence, head } = from;
  const stream = facts[0]?.stream;
  for (const fact of facts) {
    if (fact.stream !== stream) return { kind: 'STREAM', sequence: fact.sequence };
    if (fact.sequence !== sequence + 1) return { kind: 'GAP', sequence: sequence + 1 };
    if (fact.previousHash !== head) return { kind: 'LINK', sequence: fact.sequence };
    if (fact.hash !== hashOf(fact)) return { kind: 'HASH', sequence: fact.sequence };
    ({ sequence, hash: head } = fact);
  }
  return null;
}
