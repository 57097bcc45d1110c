import type { ServerResponse } from 'node:http';
import type { ReleasedEvents } from './released-events.ts';

export interface StreamFaults {
  /** How many events before the asked ones are sent again. */
  readonly again?: number;
  /** How many events are left out at the beginning. */
  readonly skip?: number;
  /** After how many bytes the socket is cut. */
  readonly cut?: number;
  /** Ends in good order after the replay. */
  readonly close?: boolean;
  /** After how many events the link is half-open: nothing comes any more, and nobody says so. */
  readonly stall?: number;
}

interface Stream extends StreamFaults {
  readonly after: number;
  readonly events: ReleasedEvents;
}

/** Serves events as server-sent events until the last one, or until the fault it is told to have. */
export function serveStream(response: ServerResponse, stream: Stream): void {
  const { after, events, again = 0, skip = 0, close = false } = stream;
  const { cut = Number.POSITIVE_INFINITY, stall = Number.POSITIVE_INFINITY } = stream;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(': hello\n\n');
  let sent = Math.max(0, after - again) + skip;
  let budget = cut;
  const last = sent + stall;
  const pump = () => {
    for (const event of events.visible().slice(sent)) {
      if (budget <= 0 || sent >= last) break;
      const frame = Buffer.from(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
      response.write(frame.subarray(0, Math.min(budget, frame.length)));
      budget -= frame.length;
      sent++;
    }
    if (budget <= 0) {
      stop();
      // Once the bytes have left, so that the reader gets half a frame and not nothing.
      response.write('\n', () => response.socket?.destroySoon());
    } else if (close || (events.complete() && sent >= events.visible().length)) {
      stop();
      response.end();
    }
  };
  const stop = events.listen(pump);
  response.on('close', stop);
  pump();
}
