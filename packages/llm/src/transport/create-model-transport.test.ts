import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, test } from 'vitest';
import { classifyFailure } from '../failure/classify-failure.ts';
import { createAnthropicTransport } from './create-anthropic-transport.ts';
import { createOpenAiCompatibleTransport } from './create-openai-compatible-transport.ts';

const event = (fields: { type: string }) => `event: ${fields.type}\ndata: ${JSON.stringify(fields)}\n\n`;

const MESSAGE = [
  {
    type: 'message_start',
    message: {
      id: '1',
      type: 'message',
      role: 'assistant',
      model: 'm',
      content: [],
      stop_reason: null,
      usage: { input_tokens: 1, output_tokens: 1 },
    },
  },
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hello' } },
  { type: 'content_block_stop', index: 0 },
  {
    type: 'message_delta',
    delta: { stop_reason: 'end_turn', stop_sequence: null },
    usage: { output_tokens: 1 },
  },
  { type: 'message_stop' },
];

const CHUNK = {
  id: '1',
  created: 0,
  model: 'm',
  choices: [{ index: 0, delta: { content: 'Hello' }, finish_reason: 'stop' }],
};

/** Starts a server that sends one body to everybody, and either ends it or keeps the connection open. */
async function serve(body: string, ends: boolean) {
  let connections = 0;
  const open = new Set<Socket>();
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(body);
    // Behind the body, as servers do that have more to do between the two.
    if (ends) setImmediate(() => response.end());
  });
  server.on('connection', (socket) => {
    connections++;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    count: () => ({ connections, open: open.size }),
    reset() {
      for (const socket of open) socket.resetAndDestroy();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const REQUEST = { model: 'm', messages: [{ role: 'user', text: 'Hello?' }] } as const;

const WIRES = [
  ['OpenAI', createOpenAiCompatibleTransport, `data: ${JSON.stringify(CHUNK)}\n\ndata: [DONE]\n\n`],
  ['Anthropic', createAnthropicTransport, MESSAGE.map(event).join('')],
] as const;

test.each(WIRES)(
  'an answer of %s that is whole is given though its connection stays open',
  async (_, create, body) => {
    await using server = await serve(body, false);
    const transport = create({ base_url: server.base_url, api_key: 'k' });
    const parts = await Array.fromAsync(transport.stream(REQUEST, new AbortController().signal));
    expect(parts).toContainEqual({ type: 'text', text: 'Hello' });
    expect(parts.at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
    await expect.poll(server.count).toEqual({ connections: 1, open: 0 });
  },
);

test.each(WIRES)(
  'a connection on which %s came to the end serves later questions',
  async (_, create, body) => {
    await using server = await serve(body, true);
    const transport = create({ base_url: server.base_url, api_key: 'k' });
    for (let round = 0; round < 8; round++) {
      await Array.fromAsync(transport.stream(REQUEST, new AbortController().signal));
    }
    // The next question may come in before the last connection is free.
    expect(server.count().connections).toBeLessThan(4);
  },
);

test.each(WIRES)(
  'a socket that is lost in the middle of an answer of %s cuts it off',
  async (_, create, body) => {
    await using server = await serve(body.slice(0, -12), false);
    const transport = create({ base_url: server.base_url, api_key: 'k' });
    const read = async () => {
      for await (const { type } of transport.stream(REQUEST, new AbortController().signal)) {
        if (type === 'headers') server.reset();
      }
    };
    const error = await read().catch((thrown: unknown) => thrown);
    expect(classifyFailure(error, 0)).toMatchObject({
      kind: 'cut_off',
      message: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/),
    });
  },
);
