import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { PresenceSettings } from './presence-messages.ts';
import { startPresence } from './start-presence.ts';

const STANDARD_ERROR = 2;

const port = parentPort;
if (port === null) throw new Error('This file is the main one of a thread.');
const settings: PresenceSettings = workerData;
port.on(
  'message',
  startPresence(settings, {
    tell: (message) => port.postMessage(message),
    giveUp: (silent_s) => {
      // The main thread carries this one's output and cannot be told to exit: both ways lead past it.
      const words = { level: 'fatal', silent_s, msg: 'main_thread_stalled' };
      writeSync(STANDARD_ERROR, `${JSON.stringify(words)}\n`);
      process.kill(process.pid, 'SIGKILL');
    },
  }),
);
