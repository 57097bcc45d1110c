import { RAW_JSON } from './hostile-values.ts';
import type { Caller, Draft, Wire } from './wire.ts';

/** Stands in a body where JSON goes that `JSON.stringify` would never write. */
export const createRawMark = (index: number): string => `«raw ${index}»`;

const RAW_MARK = /"«raw (\d+)»"/g;

/** Turns the parts of a request into what goes over the wire. */
export function encodeDraft(draft: Draft, keys: Readonly<Record<Caller, string | null>>): Wire {
  const { operation_id, caller, method, path, params, query, headers, body } = draft;
  const key = keys[caller];
  const credentials = key === null ? [] : [['authorization', `Bearer ${key}`] as const];
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  return {
    operation_id,
    caller,
    method,
    target: `${filled}${encodeQuery(query)}`,
    headers: [...credentials, ...headers.map(([name, value]) => [name, toHeaderValue(value)] as const)],
    body: encodeBody(body),
    chunked: false,
    broken: [],
  };
}

function encodeQuery(query: Draft['query']): string {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed());
  const parts = query.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function encodeBody(body: unknown): Buffer | null {
  if (body === undefined) return null;
  if (Buffer.isBuffer(body)) return body;
  const json = JSON.stringify(body) ?? 'null';
  return Buffer.from(json.replaceAll(RAW_MARK, (_, index: string) => RAW_JSON[Number(index)] ?? 'null'));
}

/** Only what a client may send at all: the rest is for those who write to the socket themselves. */
const toHeaderValue = (text: string): string =>
  Buffer.from(text.slice(0, MOST_HEADER), 'utf8')
    .toString('latin1')
    .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?')
    .trim();

/** Node's own limit is 16 KiB for all headers together. */
const MOST_HEADER = 3_000;
