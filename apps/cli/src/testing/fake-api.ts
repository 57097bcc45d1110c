import { createRoadwrightClient, type RoadwrightClient } from '@roadwright/client';
import type { EventBody } from '@roadwright/domain';

export const TASK_ID = '01900000-0000-7000-8000-000000000001';

interface Exchange {
  /** Such as `GET /tasks/1`, without the prefix and the query. */
  readonly line: string;
  readonly body: unknown;
}

type Answers = Readonly<Record<string, unknown | ((body: unknown) => unknown)>>;

export interface FakeApi {
  readonly client: RoadwrightClient;
  /** Every request but those for events. */
  readonly asked: Exchange[];
  /** Lets an event happen. */
  readonly emit: (...bodies: readonly EventBody[]) => void;
}

/** An API in memory: one task's events, and fixed answers by method and path; any other path is not found. */
export function createFakeApi(answers: Answers, happened: readonly EventBody[] = []): FakeApi {
  const events: string[] = [];
  const asked: Exchange[] = [];
  let tellReaders: (() => void)[] = [];
  const emit = (...bodies: readonly EventBody[]) => {
    for (const body of bodies) events.push(renderFrame(body, events.length + 1));
    for (const tell of tellReaders.splice(0)) tell();
  };
  emit(...happened);

  const openStream = (after: number) => {
    let next = after;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        while (next >= events.length) await new Promise<void>((resolve) => tellReaders.push(resolve));
        const frame = events[next++] ?? '';
        controller.enqueue(new TextEncoder().encode(frame));
        if (/"type":"task_(completed|failed|cancelled)"/.test(frame)) controller.close();
      },
    });
  };

  const fetch = async (address: string, { method, body, signal }: RequestInit): Promise<Response> => {
    const url = new URL(address);
    const path = url.pathname.replace('/api/v1', '');
    if (path === `/tasks/${TASK_ID}/events`) {
      const stream = openStream(Number(url.searchParams.get('after')));
      return new Response(untilAborted(stream, signal ?? null), {
        headers: { 'content-type': 'text/event-stream' },
      });
    }
    // A form is taken in as a server would, and not looked at.
    if (body instanceof ReadableStream) await new Response(body).arrayBuffer();
    const exchange = {
      line: `${method} ${path}`,
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
    };
    asked.push(exchange);
    const answer = answers[exchange.line];
    const value = typeof answer === 'function' ? await answer(exchange.body) : answer;
    if (value instanceof Response) return value;
    if (value !== undefined) return Response.json(value);
    return Response.json({ code: 'not_found', detail: `There is no ${exchange.line}.` }, { status: 404 });
  };

  tellReaders = [];
  // Time stands still: only a pause of no length is ever over.
  const sleep = (ms: number) => (ms === 0 ? Promise.resolve() : new Promise<void>(() => undefined));
  const timers = { random: () => 0, sleep };
  return { client: createRoadwrightClient({ base_url: 'http://api.test', fetch, timers }), asked, emit };
}

const renderFrame = (body: EventBody, seq: number): string => {
  const at = new Date(1_700_000_000_000 + seq * 1000).toISOString();
  return `id: ${seq}\ndata: ${JSON.stringify({ ...body, task_id: TASK_ID, seq, at })}\n\n`;
};

/** As fetch does it: an abort fails the body. */
function untilAborted(stream: ReadableStream<Uint8Array>, signal: AbortSignal | null) {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  stream.pipeTo(writable, signal === null ? {} : { signal }).catch(() => undefined);
  return readable;
}
