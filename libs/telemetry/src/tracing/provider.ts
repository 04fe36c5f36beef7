import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

let provider: NodeTracerProvider | undefined;

/** Whether this process traces at all; where it does not, callers do nothing for it. */
export function isTracing(): boolean {
  return provider !== undefined;
}

/**
 * Begins to trace where the environment names who is to be told, by OpenTelemetry's own variables:
 * `OTEL_EXPORTER_OTLP_ENDPOINT` or `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`, `OTEL_TRACES_SAMPLER`,
 * `OTEL_SERVICE_NAME`, `OTEL_SDK_DISABLED`. Spans go out in batches and are lost, not waited for,
 * where nobody takes them.
 */
export function startTracing(service: string, environment: NodeJS.ProcessEnv = process.env): void {
  if (provider !== undefined || !isAsked(environment)) return;
  const named = resourceFromAttributes({ 'service.name': service, 'service.namespace': 'nenep' });
  provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(named)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
}

/** Sends what is left; for when the process ends. */
export async function stopTracing(): Promise<void> {
  const ending = provider;
  provider = undefined;
  await ending?.shutdown().catch(() => undefined);
}

function isAsked(environment: NodeJS.ProcessEnv): boolean {
  if (environment['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return false;
  if (environment['OTEL_TRACES_EXPORTER'] === 'none') return false;
  const endpoint =
    environment['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ?? environment['OTEL_EXPORTER_OTLP_ENDPOINT'];
  return endpoint !== undefined && endpoint !== '';
}
