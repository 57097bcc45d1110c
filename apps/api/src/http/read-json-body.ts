import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '@roadwright/domain';
import type { Context, MiddlewareHandler } from 'hono';
import { measureDepth } from './measure-depth.ts';
import { swallowRest } from './swallow-rest.ts';

/** 256 KiB: a request is a few fields of text. */
export const MAX_BODY_BYTES = 262_144;
/** Far more than such a body takes on a slow line; the server itself waits longer, for the sake of uploads. */
const PATIENCE_MS = 30_000;
/** The deepest request has 3 levels. */
const MAX_DEPTH = 32;
const JSON_TYPE = /^application\/json(;\s*charset="?utf-8"?)?$/i;
/** Any other method is answered by the router alone; a Request cannot even be made for some, such as TRACE. */
const BODY_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Takes in a request's body, bounded in size, time, type and depth, before any route looks at it. */
export const readJsonBody =
  ({ patience_ms = PATIENCE_MS } = {}): MiddlewareHandler =>
  async (c, next) => {
    if (BODY_METHODS.includes(c.req.method)) {
      const bytes = await readInTime(c, patience_ms);
      const headers = new Headers(c.req.raw.headers);
      // Many clients announce JSON whether they send a body or not.
      if (bytes.byteLength === 0) headers.delete('content-type');
      else assertJson(c, decodeUtf8(bytes));
      c.req.raw = new Request(c.req.raw, { body: bytes, headers });
    }
    await next();
  };

async function readInTime(c: Context, patience_ms: number): Promise<Uint8Array<ArrayBuffer>> {
  const arrived = new AbortController();
  const late = wait(patience_ms, undefined, { signal: arrived.signal }).then(() => {
    throw new AppError('body_too_slow', `A body has to arrive within ${patience_ms / 1000} s.`);
  });
  late.catch(() => undefined); // mostly it is not waited for to the end
  try {
    return await Promise.race([readBytes(c), late]);
  } finally {
    arrived.abort();
  }
}

async function readBytes(c: Context): Promise<Uint8Array<ArrayBuffer>> {
  const reader = c.req.raw.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = Number(c.req.header('content-length') ?? 0) > MAX_BODY_BYTES ? Number.POSITIVE_INFINITY : 0;
  try {
    while (size <= MAX_BODY_BYTES) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return Buffer.concat(chunks, size);
      size += value.byteLength;
      chunks.push(value);
    }
  } catch (cause) {
    throw new AppError('invalid_json', 'The connection ended before the body did.', { cause });
  }
  if (reader !== undefined) await swallowRest(reader);
  throw new AppError('body_too_large', `A body may have at most ${MAX_BODY_BYTES} bytes.`);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('invalid_json', 'The body is not UTF-8.', { cause });
  }
}

function assertJson(c: Context, text: string): void {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '') || c.req.header('content-encoding') !== undefined) {
    throw new AppError(
      'unsupported_media_type',
      'A body has to be application/json, in UTF-8, not compressed.',
    );
  }
  if (measureDepth(text) > MAX_DEPTH) {
    throw new AppError('invalid_json', `The body is nested more than ${MAX_DEPTH} levels deep.`);
  }
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_json', describe(cause), { cause });
  }
}

// V8's message quotes the body; only the place is kept.
function describe(cause: unknown): string {
  const place = cause instanceof Error ? /at position \d+/.exec(cause.message)?.[0] : undefined;
  return place === undefined ? 'The body ends too early or is not JSON.' : `The body is not JSON ${place}.`;
}
