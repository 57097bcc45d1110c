import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number;
  readonly doubleValue?: number;
  readonly boolValue?: boolean;
}
interface Attribute {
  readonly key: string;
  readonly value: Value;
}
/** The part of OTLP's JSON that is looked at. */
interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly {
        readonly traceId: string;
        readonly spanId: string;
        readonly parentSpanId?: string;
        readonly name: string;
        readonly kind: number;
        readonly startTimeUnixNano: string;
        readonly endTimeUnixNano: string;
        readonly attributes: readonly Attribute[];
        readonly status: { readonly code?: number };
      }[];
    }[];
  }[];
}

/** A span as it arrived. */
export interface ReceivedSpan {
  readonly service: string;
  readonly trace_id: string;
  readonly span_id: string;
  readonly parent_id: string | undefined;
  readonly name: string;
  /** 2 of a server, 3 of a client, 5 of a consumer (OTLP). */
  readonly kind: number;
  readonly start_ns: bigint;
  readonly end_ns: bigint;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly failed: boolean;
}

export interface Collector {
  /** Address for OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly url: string;
  readonly spans: readonly ReceivedSpan[];
  /** Content type and size of each request. */
  readonly requests: readonly { readonly content_type: string; readonly bytes: number }[];
  close(): Promise<void>;
}

/** Starts a collector of traces on this machine; it reads what is sent as JSON, and takes the rest unread. */
export async function startCollector(): Promise<Collector> {
  const spans: ReceivedSpan[] = [];
  const requests: { content_type: string; bytes: number }[] = [];
  const server = createServer(async (message, response) => {
    const parts: Buffer[] = [];
    for await (const part of message) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const content_type = message.headers['content-type'] ?? '';
    requests.push({ content_type, bytes: body.length });
    if (content_type === 'application/json') spans.push(...readSpans(JSON.parse(body.toString()) as Sent));
    response.writeHead(200, { 'content-type': content_type }).end(content_type.endsWith('json') ? '{}' : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const readSpans = ({ resourceSpans }: Sent): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        service: String(readAttributes(resource.attributes)['service.name']),
        trace_id: span.traceId,
        span_id: span.spanId,
        parent_id: span.parentSpanId,
        name: span.name,
        kind: span.kind,
        start_ns: BigInt(span.startTimeUnixNano),
        end_ns: BigInt(span.endTimeUnixNano),
        attributes: readAttributes(span.attributes),
        failed: span.status.code === 2,
      })),
    ),
  );

const readAttributes = (attributes: readonly Attribute[]): ReceivedSpan['attributes'] =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [
      key,
      value.stringValue ?? value.intValue ?? value.doubleValue ?? value.boolValue,
    ]),
  );
