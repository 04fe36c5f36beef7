import {
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type SpanContext,
  trace,
  TraceFlags,
} from '@opentelemetry/api';
import { isTracing } from './provider.js';

/**
 * Where a trace goes on, in the form of W3C `traceparent`: random numbers and nothing else.
 * Undefined where nothing is traced here, or this trace was not chosen by the sampler.
 */
export function traceparentNow(): string | undefined {
  const here = spanNow();
  return here && here.traceFlags & TraceFlags.SAMPLED ? toTraceparent(here) : undefined;
}

/** The id under which what happens now is found among the traces, for logs. */
export function traceIdNow(): string | undefined {
  return spanNow()?.traceId;
}

export function toTraceparent({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-0${traceFlags & TraceFlags.SAMPLED}`;
}

/** A context whose spans follow what `traceparent` names. */
export function contextOf(traceparent: string): Context {
  const [, traceId = '', spanId = '', flags = ''] = traceparent.split('-');
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function spanNow(): SpanContext | undefined {
  if (!isTracing()) return undefined;
  const here = trace.getActiveSpan()?.spanContext();
  return here && isSpanContextValid(here) ? here : undefined;
}
