import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A span as it came in. */
export interface Seen {
  service: string;
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId: string | undefined;
  /** Nanoseconds since the epoch. */
  begin: bigint;
  attributes: Record<string, string | number>;
  links: { traceId: string; spanId: string }[];
}

/** Who is told of traces: OpenTelemetry's protocol over HTTP, in JSON. */
export interface Collector {
  endpoint: string;
  /** All spans so far, in the order in which they came. */
  spans: Seen[];
  /** All that came, as it came. */
  bodies: string[];
  close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const spans: Seen[] = [];
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    text(request).then(
      (body) => {
        bodies.push(body);
        spans.push(...readSpans(JSON.parse(body) as Exported));
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
      },
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bodies,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number; doubleValue?: number };
}
interface Exported {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: {
      spans: {
        name: string;
        traceId: string;
        spanId: string;
        parentSpanId?: string;
        startTimeUnixNano: string;
        attributes: Attribute[];
        links?: { traceId: string; spanId: string }[];
      }[];
    }[];
  }[];
}

function readSpans({ resourceSpans }: Exported): Seen[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ attributes, links = [], startTimeUnixNano, parentSpanId, ...span }) => ({
        ...span,
        service: String(readAttributes(resource.attributes)['service.name']),
        parentSpanId,
        begin: BigInt(startTimeUnixNano),
        attributes: readAttributes(attributes),
        links,
      })),
    ),
  );
}

function readAttributes(attributes: Attribute[]): Seen['attributes'] {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [
      key,
      value.stringValue ?? value.intValue ?? value.doubleValue ?? '',
    ]),
  );
}
