export { watchDependencies } from './metrics/dependencies.metrics.js';
export { type Listening, listenForMetrics, type MetricsListener } from './metrics/listener.js';
export { MetricsController } from './metrics/metrics.controller.js';
export { watchProcess } from './metrics/registry.js';
export { ServiceLogger } from './logs/service-logger.js';
export { isTracing, startTracing, stopTracing } from './tracing/provider.js';
export { RequestSpan } from './tracing/request-span.js';
export { inSpan, inSpans, noteWait, type Place } from './tracing/spans.js';
export { traceIdNow, traceparentNow } from './tracing/traceparent.js';
