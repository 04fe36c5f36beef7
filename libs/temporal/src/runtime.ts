import { DefaultLogger, Runtime } from '@temporalio/worker';
import { tellService } from './runtime-log.js';

export interface RuntimeSettings {
  /** Below it nothing is logged. */
  level?: 'INFO' | 'ERROR';
  /** `host:port` where Temporal's own metrics are served for Prometheus; nowhere without it. */
  metricsAddress?: string | undefined;
}

/**
 * Installs Temporal's runtime, once a process. Nest alone handles signals: two handlers would end
 * the process before work has drained.
 */
export function installRuntime({ level = 'INFO', metricsAddress }: RuntimeSettings = {}): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger(level, tellService),
    telemetryOptions: {
      logging: { filter: { core: level, other: 'ERROR' }, forward: {} },
      ...(metricsAddress !== undefined && {
        metrics: {
          prometheus: {
            bindAddress: metricsAddress,
            countersTotalSuffix: true,
            unitSuffix: true,
            useSecondsForDurations: true,
          },
        },
      }),
    },
  });
}
