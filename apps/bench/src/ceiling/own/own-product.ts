import { migrate } from '@roadwright/db';
import { startChild } from '../../system/start-child.ts';
import type { Peer } from '../peer.ts';
import { checkOwn } from './check-own.ts';
import type { OwnProtocol } from './own-protocol.ts';

/** As a worker is started. */
const NODE_OPTIONS = ['--max-semi-space-size=8', '--max-old-space-size=512', '--initial-old-space-size=128'];

/** Makes the product one of the systems, run like any other: in a process of its own, on an empty database. */
const createOwn = (name: string, settings: string, judges: boolean): Peer => ({
  name,
  settings,
  async run(options) {
    await migrate(options.database_url);
    const child = startChild<OwnProtocol>('ceiling/own/own-process.ts', NODE_OPTIONS);
    try {
      const run = await child.ask('run', { ...options, judges });
      await checkOwn(options.database_url, options.roadmaps);
      return run;
    } finally {
      await child.stop();
    }
  },
});

const SETTINGS = 'the defaults of a worker with 8 places: 1 write at a time per task, one pool of 8';

/** Storing alone, as the peers do it. */
export const OWN_PRODUCT: Peer = createOwn('Roadwright', SETTINGS, false);

/** The same, and every piece is held to the rules, with a verdict stored beside it. */
export const OWN_JUDGING: Peer = createOwn(
  'Roadwright, every piece judged by rules',
  `${SETTINGS}; no answer is checked by a second call and no link asked`,
  true,
);
