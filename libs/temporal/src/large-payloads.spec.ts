import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import { createHash } from 'node:crypto';
import { dataConverter } from './large-payloads.js';

const TEMPORAL_TAKES = 2 * 1024 * 1024;

/** As much as a cycle of 2,000 people hands to its next run; digests do not compress. */
const handedOn = Array.from({ length: 4_000 }, (_, index) => ({
  digest: createHash('sha256').update(String(index)).digest('hex'),
  task: { kind: 'self-evaluation', dueAt: '2021-05-25T17:00:00.000Z', more: 'x'.repeat(600) },
}));

async function sent(value: unknown) {
  const [codec] = dataConverter.payloadCodecs ?? [];
  const given = defaultPayloadConverter.toPayload(value);
  if (!codec || !given) throw new Error('There is nothing to test.');
  const [payload] = await codec.encode([given]);
  const [read] = await codec.decode([payload ?? {}]);
  return { payload, read: defaultPayloadConverter.fromPayload(read ?? {}) };
}

describe('what is handed to Temporal', () => {
  it('is compressed where it is more than Temporal takes, and read as it was', async () => {
    expect(JSON.stringify(handedOn).length).toBeGreaterThan(TEMPORAL_TAKES);
    const { payload, read } = await sent(handedOn);
    expect(payload?.data?.length).toBeLessThan(TEMPORAL_TAKES / 4);
    expect(read).toEqual(handedOn);
  });

  it('stays as it is where it is small, so that people can read it', async () => {
    const { payload, read } = await sent({ people: 39 });
    expect(new TextDecoder().decode(payload?.data ?? undefined)).toBe('{"people":39}');
    expect(read).toEqual({ people: 39 });
  });
});
