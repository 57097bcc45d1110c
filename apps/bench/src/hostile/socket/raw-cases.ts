import { randomBytes } from 'node:crypto';

/** What somebody writes to a socket, and what must not come of it. */
interface RawCase {
  readonly name: string;
  readonly bytes: Buffer;
  /** The most answers that may come back: a second one was smuggled in. */
  readonly most_answers: number;
}

const GET = 'GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n';
const POST = 'POST /api/v1/estimates HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';
/** What a smuggler hides in a body; its answer would be a second one. */
const HIDDEN = `${GET}\r\n`;
const CHUNK = `${HIDDEN.length.toString(16)}\r\n${HIDDEN}\r\n0\r\n\r\n`;

/** A task that is still at work, and the key that opens its events. */
export interface Watchable {
  readonly task_id: string;
  readonly key: string;
}

/** Asks for a WebSocket. */
export const renderUpgrade = ({ task_id, key }: Watchable): string =>
  `GET /api/v1/ws/${task_id} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${key}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c2l4dGVlbiBieXRlcyEhIQ==\r\n\r\n`;

const textCase = (name: string, text: string, most_answers = 1): RawCase => ({
  name,
  bytes: Buffer.from(text, 'latin1'),
  most_answers,
});

/** Lists requests that proxies and servers have read in different ways, and what is no request at all. */
export const listRawCases = (watchable: Watchable): readonly RawCase[] => [
  ...REQUESTS,
  ...listUpgrades(renderUpgrade(watchable)),
];

const REQUESTS: readonly RawCase[] = [
  textCase(
    'length and chunks',
    `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
  ),
  textCase(
    'chunks and length',
    `${POST}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n${CHUNK}${HIDDEN}`,
  ),
  textCase('two lengths', `${POST}Content-Length: 0\r\nContent-Length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`),
  textCase('a list of lengths', `${POST}Content-Length: 0, ${HIDDEN.length}\r\n\r\n${HIDDEN}`),
  textCase('a length with a sign', `${POST}Content-Length: +0\r\n\r\n${HIDDEN}`),
  textCase('a length that is no number', `${POST}Content-Length: 0x10\r\n\r\n${HIDDEN}`),
  textCase('a length beyond all', `${POST}Content-Length: 99999999999999999999999\r\n\r\n`),
  textCase('a negative length', `${POST}Content-Length: -1\r\n\r\n${HIDDEN}`),
  textCase('chunks in disguise', `${POST}Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n\r\n${HIDDEN}`),
  textCase('chunks behind a tab', `${POST}Transfer-Encoding:\tchunked\r\nContent-Length: 3\r\n\r\n${CHUNK}`),
  textCase(
    'chunks twice',
    `${POST}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n${CHUNK}${HIDDEN}`,
  ),
  textCase('a blank before the colon', `${POST}Content-Length : 4\r\n\r\n${HIDDEN}`),
  textCase('a folded header', `${POST}X-A: b\r\n Content-Length: 4\r\n\r\n${HIDDEN}`),
  textCase('a chunk size that overflows', `${POST}Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nx`),
  textCase('a chunk size that is none', `${POST}Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n`),
  textCase(
    'a chunk with an endless extension',
    `${POST}Transfer-Encoding: chunked\r\n\r\n2;${'a'.repeat(40_000)}\r\n{}`,
  ),
  textCase('bare line feeds', GET.replaceAll('\r\n', '\n').concat('\n')),
  textCase('bare carriage returns', `${GET.replaceAll('\r\n', '\r')}\r`),
  textCase('a NUL in a header', `${GET}X-A: a\u0000b\r\n\r\n`),
  textCase('a line break in a header', `${GET}X-A: a\rSet-Cookie: b\r\n\r\n`),
  textCase('no Host', 'GET /health HTTP/1.1\r\n\r\n'),
  textCase('two Hosts', `${GET}Host: evil.example\r\n\r\n`),
  textCase('HTTP/1.0', 'GET /health HTTP/1.0\r\n\r\n'),
  textCase('HTTP/0.9', 'GET /health\r\n\r\n'),
  textCase('HTTP/9.9', 'GET /health HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n'),
  textCase('a method of its own', `${GET.replace('GET', 'STEAL')}\r\n`),
  textCase('CONNECT', 'CONNECT 127.0.0.1:5432 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'),
  textCase(
    'the preface of HTTP/2',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000',
  ),
  textCase(
    'h2c',
    `${GET}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n`,
  ),
  textCase(
    'a TLS hello',
    `\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003${'a'.repeat(512)}`,
  ),
  textCase('headers of 64 KB', `${GET}X-A: ${'a'.repeat(65_536)}\r\n\r\n`),
  textCase('ten thousand headers', `${GET}${'a: b\r\n'.repeat(10_000)}\r\n`),
  textCase('a path of 64 KB', `GET /${'a'.repeat(65_536)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`),
  textCase('a hundred in a row', `${GET}\r\n`.repeat(100), 100),
  textCase('garbage behind a request', `${GET}\r\n${'\u0000\u00ff'.repeat(500)}`, 2),
  { name: 'noise', bytes: randomBytes(4_096), most_answers: 1 },
];

const listUpgrades = (upgrade: string): readonly RawCase[] => [
  textCase('an upgrade of another version', upgrade.replace('Version: 13', 'Version: 99')),
  textCase('an upgrade without a key', upgrade.replace(/Sec-WebSocket-Key: .*\r\n/, '')),
  textCase('an upgrade to an address in full', upgrade.replace('GET /', 'GET http://127.0.0.1/')),
  textCase('an upgrade by another spelling', upgrade.replace('/api/v1/ws', '/api/v1/./ws')),
  textCase('an upgrade without Connection', upgrade.replace('Connection: Upgrade\r\n', '')),
  textCase('an upgrade with a body', upgrade.replace('\r\n\r\n', '\r\nContent-Length: 5\r\n\r\nhello')),
  textCase('an upgrade by POST', upgrade.replace('GET', 'POST')),
];
