import { createServer, type ServerResponse } from 'node:http';
import type { Metrics } from '@roadwright/telemetry';

interface MetricsServerOptions {
  readonly host: string;
  readonly port: number;
  readonly metrics: Metrics;
  /** Whether the worker takes tasks at this moment. */
  readonly isReady: () => boolean;
}

/** Serves `/metrics` and `/health/ready` of a worker to whoever watches the machine. */
export async function serveMetrics(options: MetricsServerOptions): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(options, request.url?.split('?')[0], response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { metrics, isReady }: MetricsServerOptions,
  path: string | undefined,
  response: ServerResponse,
): Promise<void> {
  if (path === '/metrics') {
    response.setHeader('content-type', metrics.registry.contentType).end(await metrics.registry.metrics());
  } else if (path === '/health/ready') {
    const ready = isReady();
    response
      .writeHead(ready ? 200 : 503, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ready }));
  } else {
    response.writeHead(404).end();
  }
}
