import { type Log, silentLog } from '@roadwright/telemetry';
import { keepSession, type SessionOptions } from './keep-session.ts';

/** What to listen for and whom to tell. */
export interface ListenerOptions
  extends Pick<SessionOptions, 'direct_url' | 'channels' | 'onSignal' | 'onState'> {
  readonly log?: Log;
}

/** Hears signals; after each `onState(true)` the reader has to look at the rows, for signals were missed. */
export interface Listener {
  readonly connected: boolean;
  close(): Promise<void>;
}

/** Opens one dedicated connection that listens and comes back by itself, about a second after the server does. */
export function createListener({ log = silentLog, ...options }: ListenerOptions): Listener {
  return keepSession({ ...options, name: 'listener', log });
}
