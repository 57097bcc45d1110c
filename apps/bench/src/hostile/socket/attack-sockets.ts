import { readdir } from 'node:fs/promises';
import { until } from '@roadwright/postgres';
import { renderFigure } from '../../report/bench.ts';
import { type Drip, startDrip } from './drip.ts';
import { FRAME_CASES } from './frame-cases.ts';
import { listRawCases, renderUpgrade, type Watchable } from './raw-cases.ts';
import { type Address, listStatuses, open, speak } from './speak-raw.ts';
import { watchHealth } from './watch-health.ts';

interface SocketAttack {
  readonly base_url: string;
  /** Of the api. */
  readonly pid: number;
  readonly watchable: Watchable;
  /** Connections that are opened and left alone; a fifth as many drip. */
  readonly idle_connections: number;
  /** Whether to wait, for about half a minute, until the server has ended all that drips. */
  readonly waits: boolean;
}

export interface SocketResult {
  readonly breaches: readonly string[];
  /** Name and value of what is worth telling. */
  readonly figures: readonly (readonly [string, string])[];
}

const QUIET_MS = 400;
const EVERY_MS = 250;
const HEAD_DRIP = {
  head: 'GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ',
  drop: 'a',
  every_ms: EVERY_MS,
};
/** The patience with a head, a body or a silent connection, and the time in which the server looks after them. */
const MOST_PATIENCE_MS = 60_000;
/** Connections that come and go by themselves: of the database, of the watcher. */
const SLACK = 10;

/** Attacks an api below HTTP while somebody else asks whether it lives; afterwards it has to have nothing left of it. */
export async function attackSockets(attack: SocketAttack): Promise<SocketResult> {
  const { hostname, port } = new URL(attack.base_url);
  const address = { host: hostname, port: Number(port) };
  const before = await countDescriptors(attack.pid);
  const health = watchHealth(attack.base_url);
  const idle = await Promise.all(Array.from({ length: attack.idle_connections }, () => open(address)));
  const drips = await startDrips(address, attack);
  const held = await countDescriptors(attack.pid);
  const spoken = [
    ...(await speakRequests(address, attack)),
    ...(await speakFrames(address, attack.watchable)),
  ];
  const waited = attack.waits ? await awaitEnds(drips) : [];
  for (const socket of idle) socket.destroy();
  for (const drip of drips) drip.close();
  const isFree = async () => (await countDescriptors(attack.pid)) <= before + SLACK;
  const freed = await until(isFree, { timeout_ms: 10_000 });
  const { answers, slowest_ms, faults } = await health.stop();
  const ends = drips.flatMap(({ ended_after_ms }) => (ended_after_ms === null ? [] : [ended_after_ms]));
  return {
    breaches: [
      ...spoken,
      ...waited,
      ...faults,
      ...(freed ? [] : ['the api keeps connections that are gone']),
    ],
    figures: [
      ['connections left alone, and dripping', `${idle.length}, ${drips.length}`],
      [
        'requests and frames that are none',
        String(listRawCases(attack.watchable).length + Object.keys(FRAME_CASES).length),
      ],
      ['descriptors of the api: before, with all of these', `${before}, ${held}`],
      ['health answers meanwhile, the slowest', `${answers}, ${renderFigure(slowest_ms)} ms`],
      ...(attack.waits
        ? [['dripping ended after at most', `${renderFigure(Math.max(...ends) / 1000)} s`] as const]
        : []),
    ],
  };
}

const countDescriptors = async (pid: number): Promise<number> => (await readdir(`/proc/${pid}/fd`)).length;

async function startDrips(address: Address, { idle_connections, watchable }: SocketAttack): Promise<Drip[]> {
  const body = `POST /api/v1/estimates HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${watchable.key}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n`;
  const count = Math.ceil(idle_connections / 10);
  const ways = [HEAD_DRIP, { head: body, drop: ' ', every_ms: EVERY_MS }];
  return await Promise.all(
    ways.flatMap((way) => Array.from({ length: count }, () => startDrip(address, way))),
  );
}

async function speakRequests(address: Address, { watchable }: SocketAttack): Promise<string[]> {
  const found = await Promise.all(
    listRawCases(watchable).map(async ({ name, bytes, most_answers }) => {
      const answer = await speak(address, bytes, QUIET_MS);
      const statuses = listStatuses(answer);
      const faults = statuses.filter((status) => status >= 500);
      return [
        ...(statuses.length > most_answers
          ? [`${name}: ${statuses.length} answers, ${statuses.join(' ')}`]
          : []),
        ...(answer.text.includes('text/html') ? [`${name}: answered by a page that is not ours`] : []),
        ...(faults.length > 0 ? [`${name}: ${faults.join(' ')}`] : []),
      ];
    }),
  );
  return found.flat();
}

async function speakFrames(address: Address, watchable: Watchable): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(FRAME_CASES).map(async ([name, frame]) => {
      const socket = await open(address);
      const opened = new Promise<string>((resolve) =>
        socket.once('data', (piece) => resolve(piece.toString('latin1'))),
      );
      const closed = new Promise<boolean>((resolve) => {
        socket.setTimeout(MOST_PATIENCE_MS, () => resolve(false));
        socket.on('data', (piece) => isClose(piece) && resolve(true)).once('close', () => resolve(true));
      });
      socket.write(renderUpgrade(watchable));
      const head = await opened;
      if (!head.startsWith('HTTP/1.1 101')) return [`${name}: no WebSocket opens: ${head.slice(0, 300)}`];
      socket.resume().write(frame);
      const ended = await closed;
      socket.destroy();
      return ended ? [] : [`${name}: the WebSocket stays open`];
    }),
  );
  return found.flat();
}

const CLOSE = 0x88;
const REASONS = 0x03;

/** Whether a frame among these closes for a reason (1000 to 1023), without our answer to which a server waits for a while. */
const isClose = (bytes: Buffer): boolean =>
  bytes.some((byte, at) => byte === CLOSE && bytes[at + 2] === REASONS);

async function awaitEnds(drips: readonly Drip[]): Promise<string[]> {
  const areOver = () => drips.every(({ ended_after_ms }) => ended_after_ms !== null);
  await until(areOver, { timeout_ms: MOST_PATIENCE_MS });
  const left = drips.filter(({ ended_after_ms }) => ended_after_ms === null).length;
  return left === 0
    ? []
    : [`${left} of ${drips.length} slow senders are still served after ${MOST_PATIENCE_MS / 1000} s`];
}
