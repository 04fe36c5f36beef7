import { ConsoleLogger } from '@nestjs/common';
import { traceIdNow } from '../tracing/traceparent.js';

/**
 * What a service logs: one JSON object a line, with the id of the trace under way where there is
 * one. Callers give codes, counts and ids of requests, and never what people are called or wrote.
 */
export class ServiceLogger extends ConsoleLogger {
  constructor() {
    super({ json: true });
  }

  protected override getJsonLogObject(
    ...logged: Parameters<ConsoleLogger['getJsonLogObject']>
  ): ReturnType<ConsoleLogger['getJsonLogObject']> {
    const line = super.getJsonLogObject(...logged);
    const traceId = traceIdNow();
    return traceId === undefined ? line : { ...line, trace_id: traceId };
  }
}
