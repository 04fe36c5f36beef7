import { describe, expect, it } from '@jest/globals';
import { GENESIS, hashOf, sealBatch } from '@nenep/audit';
import type { SealedFact } from '@nenep/contracts';
import type { KafkaMessage, Message } from 'kafkajs';
import { NotAnEvent, readEvent, toMessage } from './event.js';

const STREAM = 'tayninh/2021/monthly-evaluation/2021-05';
const APPENDED = '2026-11-24T01:02:03.004Z';

function sealed(): SealedFact {
  const [fact] = sealBatch(STREAM, GENESIS, [
    {
      sequence: 1,
      fact: {
        type: 'step.completed',
        organization: 'tayninh',
        plan: '2021',
        planVersion: 1,
        cycle: 'monthly-evaluation',
        period: '2021-05',
        step: 'self',
        clause: 'II.1b',
        actor: 'system',
        occurredAt: '2021-05-24T17:00:00.000Z',
        data: { decided: 3, gaps: 0 },
      },
    },
  ]);
  return fact as SealedFact;
}

/** The message as kafkajs hands it to a reader: everything is bytes. */
function received({ key, value, headers }: Message): KafkaMessage {
  return {
    key: key === undefined || key === null ? null : Buffer.from(key),
    value: value === null ? null : Buffer.from(value),
    headers: Object.fromEntries(
      Object.entries(headers ?? {}).map(([name, header]) => [name, Buffer.from(String(header))]),
    ),
    timestamp: String(Date.parse(APPENDED)),
    attributes: 0,
    offset: '41',
  };
}

describe('a fact on its way', () => {
  it('is a CloudEvent in binary mode, keyed by its organization', () => {
    const { key, value, headers } = toMessage(sealed());
    expect(key).toBe('tayninh');
    expect(JSON.parse(String(value))).toEqual(sealed());
    expect(headers).toEqual({
      'content-type': 'application/json',
      ce_id: `${STREAM}#1`,
      ce_source: '/nenep/tayninh',
      ce_type: 'vn.nenep.step.completed.v1',
      ce_specversion: '1.0',
      ce_subject: STREAM,
      ce_time: '2021-05-24T17:00:00.000Z',
      ce_partitionkey: 'tayninh',
      ce_sequence: '1',
      ce_sequencetype: 'Integer',
    });
  });

  it('arrives as it was sealed, recorded when the broker says', () => {
    expect(readEvent(received(toMessage(sealed())), 2)).toEqual({
      event: sealed(),
      recordedAt: APPENDED,
      partition: 2,
      offset: 41,
    });
  });

  it('keeps the moment of its first recording in a restored topic', () => {
    const restored = received(toMessage(sealed(), { recordedAt: '2021-05-24T17:00:00.123Z' }));
    expect(readEvent(restored, 2).recordedAt).toBe('2021-05-24T17:00:00.123Z');
  });

  it('bears a trace beside it, and is the same fact with it, without it, and with nonsense', () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const traced = toMessage(sealed(), { traceparent });
    const plain = toMessage(sealed());
    expect(traced.value).toBe(plain.value);
    expect(traced.headers).toEqual({ ...plain.headers, ce_traceparent: traceparent });
    expect(readEvent(received(traced), 0)).toEqual({
      ...readEvent(received(plain), 0),
      traceparent,
    });
    for (const nonsense of ['Nguyễn Văn A', traceparent.slice(1), `00-${'0'.repeat(32)}-x-01`]) {
      const headers = { ...plain.headers, ce_traceparent: nonsense };
      expect(readEvent(received({ ...plain, headers }), 0)).toEqual(readEvent(received(plain), 0));
    }
  });

  it('keeps a member that a newer version added, so that its hash holds', () => {
    const { hash, ...body } = { ...sealed(), newer: 'yes' };
    const newer = { ...body, hash: hashOf(body) };
    const { event } = readEvent(received(toMessage(newer)), 0);
    expect(event).toEqual(newer);
    expect(hashOf(event)).toBe(event.hash);
  });
});

describe('a message that is no event', () => {
  const message = toMessage(sealed());
  const { ce_id, ...withoutId } = message.headers ?? {};

  it.each<[string, Message, string]>([
    ['no headers', { ...message, headers: {} }, 'No CloudEvent detected'],
    ['no id', { ...message, headers: withoutId }, 'No CloudEvent detected'],
    ['no value', { ...message, value: null }, 'Value is null or undefined'],
    ['no JSON', { ...message, value: 'Hoàn thành tốt' }, 'its value is not JSON'],
    ['no fact', { ...message, value: '{"organization":"Tỉnh đoàn"}' }, 'organization: '],
    [
      'another id than its fact',
      { ...message, headers: { ...message.headers, ce_id: `${STREAM}#2` } },
      'ce_id is of another',
    ],
    [
      'another type than its fact',
      { ...message, headers: { ...message.headers, ce_type: 'vn.nenep.cycle.closed.v1' } },
      'ce_type is of another',
    ],
    [
      'no time of recording',
      { ...message, headers: { ...message.headers, ce_recordedat: 'yesterday' } },
      'Invalid ISO datetime',
    ],
  ])('is named by its place and what is wrong with it: %s', (_, wrong, reason) => {
    const reading = () => readEvent(received(wrong), 3);
    expect(reading).toThrow(NotAnEvent);
    expect(reading).toThrow('The message at 3@41 is not an event');
    expect(reading).toThrow(reason);
  });

  it('is never quoted', () => {
    for (const value of ['Nguyễn Văn A', '{"stream":"Nguyễn Văn A"}', '"Nguyễn Văn A"']) {
      let told = '';
      try {
        readEvent(received({ ...message, value }), 3);
      } catch (error) {
        told = String(error);
      }
      expect(told).toContain('is not an event');
      expect(told).not.toContain('Nguyễn');
    }
  });
});
