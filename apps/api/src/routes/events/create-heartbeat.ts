import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';

/** Asks every now and then whether peers are there. */
export interface Heartbeat {
  /** Pings a socket each 30 s until it closes, and ends it when it has not answered by the next time. */
  add(socket: WebSocket): void;
}

/** A peer that answers no ping for so long is gone, or does not read. */
const BEAT_MS = 30_000;
/** Sockets take turns, so that thousands of pings do not go out, and come back, all at once. */
const TURNS = 30;

/** Creates the heartbeat of all sockets of a process: one timer, which runs while there are any. */
export function createHeartbeat(): Heartbeat {
  /** The sockets of each turn, and the word that each still owes; null once it has answered. */
  const turns = Array.from({ length: TURNS }, () => new Map<WebSocket, string | null>());
  let count = 0;
  let turn = 0;
  let timer: NodeJS.Timeout | undefined;

  function beat(): void {
    turn = (turn + 1) % TURNS;
    const sockets = turns[turn];
    // Only who reads can know it: a peer that sends pongs unasked and reads nothing is cut like any other.
    const word = randomUUID();
    for (const [socket, owed] of sockets ?? []) {
      if (owed !== null) socket.terminate();
      else {
        sockets?.set(socket, word);
        socket.ping(word);
      }
    }
  }

  return {
    add(socket) {
      // The turn that was just taken comes again last.
      const sockets = turns[turn];
      sockets?.set(socket, null);
      count++;
      timer ??= setInterval(beat, BEAT_MS / TURNS);
      socket.on('pong', (data) => {
        if (data.toString() === sockets?.get(socket)) sockets.set(socket, null);
      });
      socket.once('close', () => {
        sockets?.delete(socket);
        if (--count > 0) return;
        clearInterval(timer);
        timer = undefined;
      });
    },
  };
}
