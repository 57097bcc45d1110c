import type { Draw } from './draw.ts';
import { createRawMark } from './encode-draft.ts';
import { HOSTILE_SEGMENTS, HOSTILE_TEXTS, HOSTILE_VALUES, RAW_JSON } from './hostile-values.ts';
import type { Draft } from './wire.ts';

type BreakDraft = (draft: Draft, draw: Draw) => Draft;
type Path = readonly string[];

/** Ways to break a part of a request; one that finds nothing to break leaves it as it is. */
export const DRAFT_BREAKERS: Readonly<Record<string, BreakDraft>> = {
  value: (draft, draw) => editBody(draft, draw, () => drawValue(draw)),
  text: (draft, draw) => editBody(draft, draw, () => draw.pick(HOSTILE_TEXTS)),
  raw_json: (draft, draw) => editBody(draft, draw, () => createRawMark(draw.below(RAW_JSON.length))),
  longer_text: (draft, draw) => editBody(draft, draw, (old) => `${String(old)}${draw.pick(HOSTILE_TEXTS)}`),
  missing_field: (draft, draw) => editBody(draft, draw, () => undefined),
  unknown_field: (draft, draw) =>
    editBody(draft, draw, (old) =>
      typeof old === 'object' && old !== null && !Array.isArray(old) ? addField(old, draw) : [old, old],
    ),
  whole_body: (draft, draw) => ({ ...draft, ...withJson(draft), body: drawValue(draw) }),
  segment: (draft, draw) => {
    const names = Object.keys(draft.params);
    if (names.length === 0) return draft;
    const text = encodeURIComponent(draw.pick(HOSTILE_TEXTS).toWellFormed());
    const value = draw.chance(0.7) ? draw.pick(HOSTILE_SEGMENTS) : text.slice(0, MOST_SEGMENT);
    return { ...draft, params: { ...draft.params, [draw.pick(names)]: value } };
  },
  query: (draft, draw) => {
    const value = draw.pick(HOSTILE_TEXTS).slice(0, MOST_SEGMENT);
    const names = [
      ...draft.query.map(([name]) => name),
      'limit',
      'cursor',
      'after',
      'user_id',
      'window',
      'version',
    ];
    return { ...draft, query: [...draft.query, [draw.pick(names), value]] };
  },
  header: (draft, draw) => ({ ...draft, headers: [...draft.headers, draw.pick(HEADERS)] }),
  header_text: (draft, draw) => {
    const name = draw.pick(HEADERS)[0];
    return { ...draft, headers: [...draft.headers, [name, draw.pick(HOSTILE_TEXTS)]] };
  },
};

const MOST_SEGMENT = 2_000;

/** Each by itself fits some request; together with any other they need not. */
const HEADERS: readonly (readonly [string, string])[] = [
  ['if-match', '*'],
  ['if-match', 'W/"1"'],
  ['if-match', '"1", "2", "99999999999999999999"'],
  ['if-match', '"'],
  ['if-none-match', '*'],
  ['if-none-match', '"\u00ff"'],
  ['idempotency-key', 'k'.repeat(201)],
  ['idempotency-key', 'two words'],
  ['idempotency-key', "';--"],
  ['range', 'bytes=0-0,5-1,-1'],
  ['range', 'bytes=99999999999999999999-'],
  ['accept', '*/*;q=NaN, text/event-stream;q=1e308'],
  ['accept', 'application/x-bibtex, */*;q=0'],
  ['accept', ','.repeat(2_000)],
  ['accept-language', 'zh-CN-'.repeat(300)],
  ['accept-encoding', 'gzip;q=1.0, br, *;q=0'],
  ['last-event-id', '-1'],
  ['last-event-id', '1e9'],
  ['x-request-id', '<script>alert(1)</script>'],
  ['x-forwarded-for', '127.0.0.1, ::1, 999.999.999.999, "unknown"'],
  ['x-forwarded-proto', 'javascript'],
  ['x-forwarded-host', 'evil.example'],
  ['forwarded', 'for=_hidden;host=evil.example;proto=https'],
  ['x-http-method-override', 'DELETE'],
  ['x-original-url', '/metrics'],
  ['host', 'evil.example'],
  ['host', '127.0.0.1:99999'],
  ['host', '[::1'],
  ['origin', 'null'],
  ['origin', 'https://evil.example'],
  ['sec-fetch-site', 'cross-site'],
  ['cookie', 'session=1; __proto__=2'],
  ['authorization', 'Basic Og=='],
  ['authorization', `Bearer rw_${'A'.repeat(43)}`],
  ['authorization', 'Bearer '],
  ['x-api-key', 'rw_'],
  ['expect', '100-continue'],
  ['upgrade', 'h2c'],
  ['upgrade', 'websocket'],
  ['sec-websocket-version', '-1'],
  ['traceparent', '00-00000000000000000000000000000000-0000000000000000-ff'],
  ['traceparent', `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`],
  ['tracestate', '='.repeat(1_000)],
  ['baggage', '%00=%00'],
];

const drawValue = (draw: Draw): unknown =>
  draw.chance(0.3)
    ? createRawMark(draw.below(RAW_JSON.length))
    : draw.chance(0.5)
      ? draw.pick(HOSTILE_VALUES)
      : draw.pick(HOSTILE_TEXTS);

const FIELDS = [
  '__proto__',
  'constructor',
  'owner_id',
  'status',
  'task_id',
  'id',
  '',
  '\u0000',
  '$ref',
  'a'.repeat(1_000),
];

/** As JSON does it: `__proto__` becomes a field like any other. */
const addField = (value: object, draw: Draw): unknown => {
  const added = Object.fromEntries(Object.entries(value));
  Object.defineProperty(added, draw.pick(FIELDS), {
    value: drawValue(draw),
    enumerable: true,
    configurable: true,
  });
  return added;
};

const withJson = ({ headers }: Draft): Pick<Draft, 'headers'> => ({
  headers: headers.some(([name]) => name === 'content-type')
    ? headers
    : [...headers, ['content-type', 'application/json']],
});

/** Replaces one value somewhere in a body; undefined takes it out. */
function editBody(draft: Draft, draw: Draw, change: (old: unknown) => unknown): Draft {
  const { body } = draft;
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return draft;
  const path = draw.pick(listPaths(body));
  return { ...draft, body: replaceAt(body, path, change) };
}

function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => listPaths(inner, [...path, name]))];
}

function replaceAt(value: unknown, [name, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((inner, at) => (String(at) === name ? replaceAt(inner, rest, change) : inner));
  }
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, key === name ? replaceAt(inner, rest, change) : inner]),
  );
}
