import { findAnyPort, isFree } from '@roadwright/postgres';
import { LaunchError } from '../launch-error.ts';

const EVERYWHERE: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]', '::1': '[::1]' };

/** The address under which a person on this machine reaches a server that listens on `host`. */
export function toUrl(host: string, port: number): string {
  return `http://${EVERYWHERE[host] ?? host}:${port}`;
}

/**
 * The port that the api shall listen on; 0 asks for any free one.
 * @throws LaunchError when another program has it.
 */
export async function choosePort(host: string, port: number): Promise<number> {
  if (port === 0) return await findAnyPort();
  if (await isFree(port, host)) return port;
  throw new LaunchError(
    `Port ${port} on ${host} is taken by another program, or is not ours to take.\n` +
      `End that program, or choose another port: PORT=${port + 1} npm start`,
  );
}
