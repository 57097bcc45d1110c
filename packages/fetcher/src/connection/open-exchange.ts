import { Readable } from 'node:stream';
import type { FetchRequest } from '@roadwright/domain';
import { type Agent, request as sendRequest } from 'undici';
import { nameHost } from '../address/check-url.ts';
import type { Route } from '../redirect/create-router.ts';
import { toFetchFailure } from './to-fetch-failure.ts';

/** An answer whose head has come, on the connection that it holds. */
export interface Exchange {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
  /** Cuts off what has not come yet. */
  cut(): void;
}

interface ExchangeInit {
  readonly route: Route;
  readonly agent: Agent;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: FetchRequest['body'];
  readonly signal: AbortSignal;
}

/** Sends one request to one host. @throws AppError url_blocked, url_unreachable, or the signal's reason */
export async function openExchange({ route, agent, headers, body, signal }: ExchangeInit): Promise<Exchange> {
  try {
    const answer = await sendRequest(route.wire_url, {
      dispatcher: agent,
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body: toWireBody(body?.bytes),
      signal,
    });
    // Whoever reads it sees the error as well; unheard it would end the process.
    answer.body.on('error', () => undefined);
    return {
      status: answer.statusCode,
      headers: joinHeaders(answer.headers),
      body: answer.body,
      cut: () => void answer.body.destroy(),
    };
  } catch (error) {
    throw toFetchFailure(error, { host: nameHost(route.url), signal });
  }
}

const toWireBody = (bytes: string | AsyncIterable<Uint8Array> | undefined) =>
  typeof bytes === 'object' ? Readable.from(bytes, { objectMode: false }) : (bytes ?? null);

const joinHeaders = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value = '']) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
