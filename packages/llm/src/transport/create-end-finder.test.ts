import { expect, test } from 'vitest';
import { createEndFinder } from './create-end-finder.ts';

/** Tells after which byte a body counts as whole; undefined for never. */
function findEnd(body: string): number | undefined {
  const isWhole = createEndFinder();
  const at = Array.from(Buffer.from(body), (byte) => Uint8Array.of(byte)).findIndex(isWhole);
  return at === -1 ? undefined : at + 1;
}

const CHUNK = 'data: {"choices":[]}\n\n';
const STOP = 'event: message_stop\ndata: {"type":"message_stop"}\n\n';

test.each([
  ['OpenAI’s', `${CHUNK}data: [DONE]`],
  ['OpenAI’s without a blank', `${CHUNK}data:[DONE]`],
  ['Anthropic’s, with its data', CHUNK + STOP],
  ['Anthropic’s with Windows line ends', STOP.replaceAll('\n', '\r\n')],
])('%s last line ends an answer, wherever it is cut', (_, body) => {
  expect(findEnd(`${body}data: more\n\n`)).toBe(Buffer.byteLength(body));
  expect(createEndFinder()(Buffer.from(`${body}\n: bye\n`))).toBe(true);
});

test.each([
  ['quotes them', `data: ${JSON.stringify({ text: '\ndata: [DONE]\n\nevent: message_stop\n\n' })}\n\n`],
  ['has them at the end of a line', 'data: x data: [DONE]\n\n: event: message_stop\n\n'],
  ['has them after a long line', `${' '.repeat(40)}data: [DONE]\n\n`],
  ['has another event', 'event: message_stopped\n\n'],
  ['has not come to the end of the last event', STOP.slice(0, -1)],
  ['is empty', ''],
])('a body that %s goes on', (_, body) => {
  expect(findEnd(body)).toBeUndefined();
});
