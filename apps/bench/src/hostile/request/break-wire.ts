import { gzipSync } from 'node:zlib';
import type { Draw } from './draw.ts';
import { HOSTILE_SEGMENTS } from './hostile-values.ts';
import type { Wire } from './wire.ts';

type BreakWire = (wire: Wire, draw: Draw) => Wire;

/** Ways to break what goes over the wire as a whole. */
export const WIRE_BREAKERS: Readonly<Record<string, BreakWire>> = {
  method: (wire, draw) => ({ ...wire, method: draw.pick(METHODS) }),
  path: (wire, draw) => ({ ...wire, target: draw.pick(PATHS)(wire.target, draw) }),
  query_string: (wire, draw) => ({
    ...wire,
    target: `${wire.target}${wire.target.includes('?') ? '&' : '?'}${draw.pick(QUERIES)}`,
  }),
  content_type: (wire, draw) => ({
    ...wire,
    headers: setHeader(wire, 'content-type', draw.pick(CONTENT_TYPES)),
  }),
  no_content_type: (wire) => ({ ...wire, headers: wire.headers.filter(([name]) => name !== 'content-type') }),
  bytes: (wire, draw) => ({
    ...wire,
    ...withJson(wire),
    body: draw.pick(BODIES)(wire.body ?? Buffer.from('{}')),
  }),
  chunks: (wire) => ({ ...wire, chunked: wire.body !== null }),
  compressed: (wire, draw) => ({
    ...wire,
    headers: setHeader(wire, 'content-encoding', draw.pick(['gzip', 'br', 'identity', 'gzip, gzip', 'x'])),
    body: gzipSync(draw.chance(0.2) ? BOMB : (wire.body ?? Buffer.from('{}'))),
  }),
  form: (wire, draw) => ({
    ...wire,
    headers: setHeader(wire, 'content-type', draw.pick(FORM_TYPES)),
    body: Buffer.from(draw.pick(FORMS)),
  }),
};

const METHODS = [
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'TRACE',
  'PROPFIND',
  'PURGE',
  'QUERY',
];
const BOMB = Buffer.alloc(20_000_000);

const PATHS: readonly ((target: string, draw: Draw) => string)[] = [
  (target, draw) => target.replace(/\/([^/?]*)(?=\?|$)/, `/${draw.pick(HOSTILE_SEGMENTS)}`),
  (target, draw) => target.replace(/(\?|$)/, (end: string) => `/${draw.pick(HOSTILE_SEGMENTS)}${end}`),
  (target) => target.replace('/api', '//api'),
  (target) => target.replace('/api', '/API'),
  (target) => target.replace('/api/v1', '/api/v1/../v1'),
  (target) => target.replace('/api', '/x/..%2f/api'),
  (target) => target.replace(/(\?|$)/, '/$1'),
  (target) => `http://evil.example${target}`,
  (target) => target.replaceAll('/', '%2f').replace('%2f', '/'),
  () => '*',
  () => '/..%00/',
  () => `/${'a/'.repeat(3_000)}`,
];

const QUERIES = [
  '__proto__[polluted]=1&constructor[prototype][polluted]=1',
  'limit=1&limit=2&limit[]=3',
  'limit=1e308',
  'limit=%',
  'cursor=%00%ff%c0%ae',
  'cursor=eyJhIjoxfQ',
  '&&&===?',
  'a=1'.padEnd(6_000, '&a=1'),
  `api_key=rw_${'B'.repeat(43)}`,
  `ticket=rwt_${'B'.repeat(43)}`,
  'after=9007199254740993',
  'after=-1',
  'user_id=bob',
  'user_id=ann',
  'window=999999d',
  'version=99999999999',
  'from=0&to=-1',
  'status=__proto__',
  'level=toString',
];

const CONTENT_TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'application/json; charset="utf-8"',
  'application/json;charset=',
  'application/json, text/plain',
  'application/ld+json',
  'APPLICATION/JSON',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=hostile-boundary',
  `multipart/form-data; boundary=${'b'.repeat(500)}`,
  ';',
  '*/*',
];

const BODIES: readonly ((body: Buffer) => Buffer)[] = [
  (body) => body.subarray(0, Math.floor(body.length / 2)),
  (body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]),
  (body) => Buffer.concat([body, Buffer.from('}garbage')]),
  (body) => Buffer.concat([body, Buffer.from('\u0000')]),
  (body) => Buffer.from(body.toString('utf8'), 'utf16le'),
  () => Buffer.from([0x22, 0xc0, 0xaf, 0x22]),
  () => Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]),
  () => Buffer.from([0xff, 0xfe, 0x00]),
  () => Buffer.alloc(262_145, 0x20),
  () => Buffer.alloc(262_144, 0x20),
  () => Buffer.alloc(1_000_000, 0x5b),
  () => Buffer.alloc(0),
  () => Buffer.from('{"a":1,"a":2,"__proto__":{"polluted":1}}'),
];

const FORM_TYPES = [
  'multipart/form-data; boundary=b',
  'multipart/form-data; boundary="b"',
  'multipart/form-data; boundary=b; boundary=c',
  'Multipart/Form-Data ;boundary=b',
];
const FORMS = [
  '',
  '--b',
  '--b--\r\n',
  '--b\r\n\r\n\r\n--b--\r\n',
  '--b\r\nContent-Disposition: form-data; name="file"; filename="../../a.pdf"\r\n\r\nnot a pdf\r\n--b--\r\n',
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a\u0000.pdf"\r\n\r\n%PDF-1.4\r\n--b--\r\n',
  '--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n',
  '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nx\r\n'.repeat(700),
  `--b\r\nContent-Disposition: form-data; name="${'n'.repeat(20_000)}"\r\n\r\nx\r\n--b--\r\n`,
  `--b\r\nContent-Disposition: form-data; name*=utf-8''%ff%00\r\n\r\nx\r\n--b--\r\n`,
  `--b\r\n${'X-A: b\r\n'.repeat(3_000)}\r\nx\r\n--b--\r\n`,
];

function setHeader({ headers }: Wire, name: string, value: string): Wire['headers'] {
  return [...headers.filter(([other]) => other !== name), [name, value]];
}

const withJson = (wire: Wire): Pick<Wire, 'headers'> => ({
  headers: wire.headers.some(([name]) => name === 'content-type')
    ? wire.headers
    : setHeader(wire, 'content-type', 'application/json'),
});
