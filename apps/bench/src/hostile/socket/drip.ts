import { type Address, open } from './speak-raw.ts';

interface Dripping {
  /** What is sent at once. */
  readonly head: string;
  /** Sent byte by byte, over and over. */
  readonly drop: string;
  readonly every_ms: number;
}

/** A connection that hardly says anything. */
export interface Drip {
  /** When the other side has ended it, in milliseconds after its beginning; null while it has not. */
  readonly ended_after_ms: number | null;
  close(): void;
}

/** Opens a connection and sends next to nothing, for as long as the other side bears it. */
export async function startDrip(address: Address, { head, drop, every_ms }: Dripping): Promise<Drip> {
  const socket = await open(address);
  const started = performance.now();
  let ended_after_ms: number | null = null;
  let sent = 0;
  socket.write(head);
  const timer = setInterval(() => socket.write(drop.charAt(sent++ % drop.length)), every_ms);
  socket.resume();
  socket.once('close', () => {
    clearInterval(timer);
    ended_after_ms ??= performance.now() - started;
  });
  return {
    get ended_after_ms() {
      return ended_after_ms;
    },
    close: () => socket.destroy(),
  };
}
