export { watchDependencies } from './metrics/dependencies.metrics.js';
export { type Listening, listenForMetrics, type MetricsListener } from './metrics/listener.js';
export { MetricsController } from './metrics/metrics.controller.js';
export { watchProcess } from './metrics/registry.js';
