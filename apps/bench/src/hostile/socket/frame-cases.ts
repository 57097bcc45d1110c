const KEY = [0x37, 0xfa, 0x21, 0x3d] as const;
const SHORT = 126;

/** Frames that a server must not take from a client (RFC 6455), each of which ends the connection. */
export const FRAME_CASES: Readonly<Record<string, Buffer>> = {
  'an unmasked text': Buffer.from([0x81, 0x02, 0x68, 0x69]),
  'a text that is no ping': mask(0x81, Buffer.from('hello')),
  'a binary frame': mask(0x82, Buffer.from([0, 1, 2])),
  'a text that is not UTF-8': mask(0x81, Buffer.from([0xff, 0xfe])),
  'reserved bits': mask(0xf1, Buffer.from('{}')),
  'an unknown opcode': mask(0x83, Buffer.from('{}')),
  'a continuation of nothing': mask(0x80, Buffer.from('{}')),
  'a ping in parts': mask(0x09, Buffer.from('a')),
  'a ping of 126 bytes': mask(0x89, Buffer.alloc(126)),
  'a close code of its own': mask(0x88, Buffer.from([0x00, 0x05])),
  'a close of one byte': mask(0x88, Buffer.from([0x03])),
  'a text of 2 KB': mask(0x81, Buffer.alloc(2_048, 0x20)),
  'a length of 2^63': Buffer.from([0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]),
  'a thousand pings at once': Buffer.concat(
    Array.from({ length: 1_000 }, () => mask(0x81, Buffer.from('{"type":"ping"}'))),
  ),
  'HTTP in its place': Buffer.from('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'),
};

/** A frame as a client sends it, of at most 65,535 bytes. */
function mask(first: number, payload: Buffer): Buffer {
  const length =
    payload.length < SHORT
      ? [0x80 | payload.length]
      : [0x80 | SHORT, payload.length >> 8, payload.length & 0xff];
  const masked = payload.map((byte, at) => byte ^ (KEY[at % KEY.length] ?? 0));
  return Buffer.concat([Buffer.from([first, ...length, ...KEY]), masked]);
}
