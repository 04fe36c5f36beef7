import type { SealedFact, Traces } from '@nenep/contracts';
import { inSpans, isTracing, noteWait } from '@nenep/telemetry';

/** How long a fact waited in its workflow, and then its way to Kafka, in the trace of its decision. */
export async function tracePublishing(
  topic: string,
  facts: readonly SealedFact[],
  traces: Traces | undefined,
  send: (traces: Traces | undefined) => Promise<void>,
): Promise<void> {
  if (!traces || !isTracing()) return send(traces);
  const attributes = {
    'messaging.system': 'kafka',
    'messaging.destination.name': topic,
    'messaging.batch.message_count': facts.length,
    'nenep.stream': facts[0]?.stream ?? '',
  };
  const waited = noteWaits(facts, traces);
  const place = { name: 'publish', kind: 'producer', attributes } as const;
  return inSpans(place, waited.values(), (nextOf) =>
    send(
      Object.fromEntries(
        Object.entries(traces).map(([sequence, traceparent]) => [
          sequence,
          nextOf.get(waited.get(traceparent) ?? '') ?? traceparent,
        ]),
      ),
    ),
  );
}

/** Of each trace, where it goes on after its first fact's wait in the workflow. */
function noteWaits(facts: readonly SealedFact[], traces: Traces): Map<string, string> {
  const waited = new Map<string, string>();
  for (const { stream, sequence, type, occurredAt } of facts) {
    const traceparent = traces[sequence];
    if (traceparent === undefined || waited.has(traceparent)) continue;
    const attributes = {
      'nenep.stream': stream,
      'nenep.sequence': sequence,
      'nenep.fact.type': type,
    };
    const place = { name: 'workflow', kind: 'internal', attributes } as const;
    waited.set(traceparent, noteWait(place, traceparent, occurredAt));
  }
  return waited;
}
