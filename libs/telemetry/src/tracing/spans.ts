import {
  type Attributes,
  context,
  type Link,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { contextOf, toTraceparent } from './traceparent.js';

/** A place on the road. Attributes name streams, counts and outcomes, and never a person. */
export interface Place {
  name: string;
  kind: 'internal' | 'client' | 'producer' | 'consumer';
  attributes: Attributes;
}

const KINDS = {
  internal: SpanKind.INTERNAL,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};

function tracer() {
  return trace.getTracer('nenep');
}

/** Does `work` at a place of the trace under way. Only where `isTracing()`. */
export async function inSpan<T>(
  { name, kind, attributes }: Place,
  work: () => Promise<T>,
): Promise<T> {
  const span = tracer().startSpan(name, { kind: KINDS[kind], attributes });
  try {
    return await context.with(trace.setSpan(context.active(), span), work);
  } catch (error) {
    markFailed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/**
 * Does `work` for several traces at once, one span in each, so that each trace shows its whole
 * road. All but the first are linked to the first, by which those of one batch are found. `work` is
 * told where each trace goes on. Only where `isTracing()`.
 */
export async function inSpans<T>(
  { name, kind, attributes }: Place,
  traceparents: Iterable<string>,
  work: (nextOf: ReadonlyMap<string, string>) => Promise<T>,
): Promise<T> {
  const spans: Span[] = [];
  const nextOf = new Map<string, string>();
  for (const traceparent of new Set(traceparents)) {
    const links: Link[] = spans.slice(0, 1).map((first) => ({ context: first.spanContext() }));
    const options = { kind: KINDS[kind], attributes, links };
    const span = tracer().startSpan(name, options, contextOf(traceparent));
    spans.push(span);
    nextOf.set(traceparent, toTraceparent(span.spanContext()));
  }
  try {
    return await work(nextOf);
  } catch (error) {
    for (const span of spans) markFailed(span, error);
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

/**
 * Notes in a trace that something waited from `since`, an ISO instant, until now. Returns where the
 * trace goes on. Only where `isTracing()`.
 */
export function noteWait({ name, kind, attributes }: Place, traceparent: string, since: string) {
  const now = Date.now();
  const startTime = Math.min(Date.parse(since), now);
  const options = { kind: KINDS[kind], attributes, startTime };
  const span = tracer().startSpan(name, options, contextOf(traceparent));
  span.end(now);
  return toTraceparent(span.spanContext());
}

/** What kind of error it was; its message may quote what people wrote (law 6). */
function markFailed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
}
