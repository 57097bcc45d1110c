import type { WebSocket } from 'ws';

const NAMES = ['message', 'close', 'error'] as const;

/**
 * Takes a socket that was just opened over from the adaptor, and goes on with it. The adaptor's listeners, which it adds
 * after `onOpen`, would keep the whole request and its context in memory for as long as the socket is open.
 */
export function takeOver(socket: WebSocket, goOn: () => void): void {
  const kept = NAMES.map((name) => socket.listeners(name));
  // Still before the socket's first byte is read, which takes a turn of the event loop.
  queueMicrotask(() => {
    for (const [index, name] of NAMES.entries()) {
      for (const listener of socket.listeners(name)) {
        if (!kept[index]?.includes(listener)) socket.off(name, listener as () => void);
      }
    }
    goOn();
  });
}
