import { connect, type Socket } from 'node:net';
import { createFrameReader, type Frame } from './read-frames.ts';

interface WatcherOptions {
  readonly port: number;
  readonly task_id: string;
  /** Memory that all watchers of a process read into, one after the other. */
  readonly buffer: Buffer;
  /** Told of every event: how many milliseconds after its `at` it was read. */
  readonly onEvent: (lag_ms: number) => void;
  /** Told of whatever a client must never see. */
  readonly onFault: (fault: string) => void;
}

/** A client that checks the number of every event, and connects again after the last one when it is cut off. */
export interface Watcher {
  readonly task_id: string;
  /** Number of the last event. */
  readonly seq: number;
  /** Whether the server has closed the connection because the task is over. */
  readonly ended: boolean;
  /** How often the connection ended before the task did. */
  readonly cuts: number;
  /** Connects; resolves when the server speaks WebSocket. */
  open(): Promise<void>;
  /** Stops reading, with everything else as it is. */
  pause(): void;
  resume(): void;
  /** Ends the connection without a word; like one that was cut off, it is opened again. */
  drop(): void;
  /** Ends the connection for good. */
  leave(): void;
}

const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const NORMAL = 1000;
/** A final pong that says what the ping said (RFC 6455, 5.5.3), masked with zeros, as a client's frames must be. */
const createPong = (said: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x8a, 0x80 | said.length, 0, 0, 0, 0]), said]);
const HEAD_END = '\r\n\r\n';
/** The beginning of a frame, which is the same for every type of event. */
const PLACE = /^\{"type":"\w+","task_id":"[\w-]+","seq":(\d+),"at":"([^"]+)"/;
const PLACE_BYTES = 200;
/** Of a reader whose place was taken; the next one finds the server as it was. */
const RETRY_MS = 200;

/** Creates a client of one task, on a bare connection: a library's would cost more than the server under test. */
export function createWatcher({ port, task_id, buffer, onEvent, onFault }: WatcherOptions): Watcher {
  const opened = Promise.withResolvers<void>();
  let socket: Socket | undefined;
  let seq = 0;
  let ended = false;
  let left = false;
  let cuts = 0;

  function onFrame({ opcode, payload }: Frame): void {
    if (opcode === TEXT) take(payload);
    else if (opcode === PING) socket?.write(createPong(payload));
    else if (opcode === CLOSE) ended = payload.readUInt16BE(0) === NORMAL;
    else onFault(`${task_id}: a frame of kind ${opcode}`);
  }

  function take(payload: Buffer): void {
    const [, number, at = ''] = PLACE.exec(payload.toString('latin1', 0, PLACE_BYTES)) ?? [];
    if (Number(number) !== seq + 1) onFault(`${task_id}: event ${number} came after ${seq}`);
    seq = Number(number);
    onEvent(Date.now() - readTime(at));
  }

  function dial(): void {
    const read = createHandshake({
      onOpen: opened.resolve,
      onFault: (fault) => onFault(`${task_id}: ${fault}`),
      read: createFrameReader(onFrame),
    });
    socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer,
        callback: (length) => {
          read(buffer.subarray(0, length));
          return true;
        },
      },
    });
    socket.write(renderRequest(`/api/v1/ws/${task_id}?after=${seq}`, port));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      if (ended || left) return;
      cuts++;
      setTimeout(dial, RETRY_MS);
    });
  }

  return {
    task_id,
    get seq() {
      return seq;
    },
    get ended() {
      return ended;
    },
    get cuts() {
      return cuts;
    },
    open: () => {
      dial();
      return opened.promise;
    },
    pause: () => void socket?.pause(),
    resume: () => void socket?.resume(),
    drop: () => void socket?.destroy(),
    leave: () => {
      left = true;
      socket?.destroy();
    },
  };
}

interface Handshake {
  readonly onOpen: () => void;
  readonly onFault: (fault: string) => void;
  /** Takes what follows the answer's head. */
  readonly read: (bytes: Buffer) => void;
}

function createHandshake({ onOpen, onFault, read }: Handshake): (bytes: Buffer) => void {
  let head: string | undefined = '';
  return (bytes) => {
    if (head === undefined) return read(bytes);
    head += bytes.toString('latin1');
    const end = head.indexOf(HEAD_END);
    if (end < 0) return;
    if (!head.startsWith('HTTP/1.1 101 ')) onFault(`refused with ${head}`);
    const rest = Buffer.from(head.slice(end + HEAD_END.length), 'latin1');
    head = undefined;
    onOpen();
    if (rest.length > 0) read(rest);
  };
}

const renderRequest = (path: string, port: number): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '',
    '',
  ].join('\r\n');

let last_at = '';
let last_ms = 0;

/** Readers of one task read the same time one after the other. */
function readTime(at: string): number {
  if (at !== last_at) {
    last_at = at;
    last_ms = Date.parse(at);
  }
  return last_ms;
}
