import type { Answer, Decision, StreamId } from '@nenep/contracts';
import { inSpan, inSpans, isTracing, traceparentNow } from '@nenep/telemetry';
import type { Door, Send } from './door.js';

/** Decides at the door; where the request is traced, the decision takes its trace along. */
export function decideTraced(door: Door, stream: StreamId, decision: Decision): Promise<Answer> {
  if (!isTracing()) return door.decide(stream, decision);
  const place = { name: 'door', kind: 'internal', attributes: { 'nenep.stream': stream } } as const;
  return inSpan(place, () => {
    const traceparent = traceparentNow();
    return door.decide(stream, traceparent ? { ...decision, traceparent } : decision);
  });
}

/** Each update is a place in the trace of every decision that it carries. */
export function traceUpdates(send: Send): Send {
  if (!isTracing()) return send;
  return (stream, decisions, within) => {
    const traceparents = decisions.flatMap(({ traceparent }) => traceparent ?? []);
    if (traceparents.length === 0) return send(stream, decisions, within);
    const attributes = { 'nenep.stream': stream, 'nenep.batch.decisions': decisions.length };
    return inSpans({ name: 'update', kind: 'client', attributes }, traceparents, (nextOf) =>
      send(
        stream,
        decisions.map((decision) => {
          const next = decision.traceparent && nextOf.get(decision.traceparent);
          return next ? { ...decision, traceparent: next } : decision;
        }),
        within,
      ),
    );
  };
}
