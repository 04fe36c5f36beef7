import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * A request from outside, which begins a trace. A `traceparent` that it bears is not followed:
 * whoever asks could choose what is sampled, and write into the traces of others. Only where
 * `isTracing()`.
 */
export class RequestSpan {
  private readonly span: Span;

  constructor(private readonly method: string) {
    const attributes = { 'http.request.method': method };
    const options = { kind: SpanKind.SERVER, root: true, attributes };
    this.span = trace.getTracer('nenep').startSpan(method, options);
  }

  /** What `work` does, and whatever it begins, is of this request. */
  within(work: () => void): void {
    context.with(trace.setSpan(context.active(), this.span), work);
  }

  /** `route` is the template; an address itself may name people and is not kept. */
  end(route: string | undefined, status: number): void {
    if (route !== undefined) {
      this.span.updateName(`${this.method} ${route}`);
      this.span.setAttribute('http.route', route);
    }
    this.span.setAttribute('http.response.status_code', status);
    if (status >= 500) this.span.setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}
