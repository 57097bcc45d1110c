import { connect, type Socket } from 'node:net';

/** A place that listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** What came back over a raw connection. */
interface RawAnswer {
  readonly text: string;
  /** Whether the other side has ended the connection, in the time that there was. */
  readonly closed: boolean;
}

const ANSWER = /^HTTP\/1\.[01] (\d{3})/gm;

/** The statuses of all answers in what came back. */
export const listStatuses = ({ text }: RawAnswer): number[] =>
  [...text.matchAll(ANSWER)].map(([, status]) => Number(status));

/** Connects; what goes wrong with the connection later is no fault of ours. */
export function open({ host, port }: Address): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

/** Writes these bytes and reads until the other side ends, or says nothing for so long. */
export async function speak(address: Address, bytes: Buffer, quiet_ms: number): Promise<RawAnswer> {
  const socket = await open(address);
  const pieces: Buffer[] = [];
  const closed = await new Promise<boolean>((resolve) => {
    socket.setTimeout(quiet_ms, () => resolve(false));
    socket.on('data', (piece) => pieces.push(piece));
    socket.once('close', () => resolve(true));
    socket.write(bytes);
  });
  socket.destroy();
  return { text: Buffer.concat(pieces).toString('latin1'), closed };
}
