import {
  eventId,
  instant,
  type Instant,
  parseSealedFact,
  type SealedFact,
  traceparent,
} from '@nenep/contracts';
import { CloudEvent, Kafka as KafkaBinding } from 'cloudevents';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import { z } from 'zod';

/** A fact as it stands in the log of record. */
export interface RecordedEvent {
  event: SealedFact;
  recordedAt: Instant;
  partition: number;
  /** Place in the partition; a whole number that JavaScript holds exactly. */
  offset: number;
  /** The trace that it is part of, where it is; told beside the fact and no part of the record. */
  traceparent?: string;
}

/** A message on the topic that is no event of ours. It says where and why, never what. */
export class NotAnEvent extends Error {
  override readonly name = 'NotAnEvent';
  constructor(
    readonly partition: number,
    readonly offset: number,
    readonly reason: string,
  ) {
    super(`The message at ${partition}@${offset} is not an event: ${reason}.`);
  }
}

/** In a topic restored from the timeline: when the fact was recorded first. */
const RECORDED_AT = 'recordedat';
/** CloudEvents' extension for distributed tracing; a restored topic is the same without it. */
const TRACEPARENT = 'traceparent';

/** What is told beside a fact. */
export interface Beside {
  recordedAt?: Instant | undefined;
  traceparent?: string | undefined;
}

/**
 * A sealed fact as a CloudEvent 1.0 in the binary mode of the Kafka binding. The key is the
 * organization, whose facts so keep one order. `recordedAt` is for restoring a topic alone.
 */
export function toMessage(fact: SealedFact, beside: Beside = {}): Message {
  const event = new CloudEvent({
    id: eventId(fact.stream, fact.sequence),
    source: `/nenep/${fact.organization}`,
    type: typeOf(fact),
    subject: fact.stream,
    time: fact.occurredAt,
    datacontenttype: 'application/json',
    data: fact,
    partitionkey: fact.organization,
    sequence: String(fact.sequence),
    sequencetype: 'Integer',
    ...(beside.recordedAt !== undefined && { [RECORDED_AT]: beside.recordedAt }),
    ...(beside.traceparent !== undefined && { [TRACEPARENT]: beside.traceparent }),
  });
  return {
    key: fact.organization,
    value: JSON.stringify(fact),
    headers: setHeaders(KafkaBinding.binary(event).headers),
  };
}

/** The binding leaves headers for attributes that are not set, and one that the value's replaces. */
function setHeaders({ ce_datacontenttype, ...headers }: Record<string, unknown>): IHeaders {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

/**
 * Reads a message of the topic. The fact is given as it was recorded and not as this version
 * knows it: without a member that a newer one added its hash would not hold. Throws
 * {@link NotAnEvent}.
 */
export function readEvent(message: KafkaMessage, partition: number): RecordedEvent {
  const offset = Number(message.offset);
  try {
    const attributes = KafkaBinding.toEvent<SealedFact>(toBinding(message)) as CloudEvent<unknown>;
    const fact = parseSealedFact(attributes.data);
    if (attributes.id !== eventId(fact.stream, fact.sequence))
      throw new Error('ce_id is of another');
    if (attributes.type !== typeOf(fact)) throw new Error('ce_type is of another');
    const recordedAt = instant.parse(
      attributes[RECORDED_AT] ?? new Date(Number(message.timestamp)).toISOString(),
    );
    const traced = traceparent.safeParse(attributes[TRACEPARENT]);
    return {
      event: attributes.data as SealedFact,
      recordedAt,
      partition,
      offset,
      ...(traced.success && { traceparent: traced.data }),
    };
  } catch (error) {
    throw new NotAnEvent(partition, offset, reasonOf(error));
  }
}

function typeOf(fact: SealedFact): string {
  return `vn.nenep.${fact.type}.v1`;
}

function toBinding({ headers, key, value }: KafkaMessage) {
  const texts = Object.entries(headers ?? {}).map(([name, header]) => [name, String(header)]);
  return {
    headers: Object.fromEntries(texts) as Record<string, string>,
    key: String(key),
    value: value?.toString(),
    body: undefined,
  };
}

/** Names the place of what is wrong; the messages of these errors hold no value of the message. */
function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  }
  return error instanceof SyntaxError ? 'its value is not JSON' : String(error);
}
