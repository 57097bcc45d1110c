import { migrate } from '@roadwright/db';
import { startChild } from '../../system/start-child.ts';
import type { Peer } from '../peer.ts';
import { checkOwn } from './check-own.ts';
import type { OwnProtocol } from './own-protocol.ts';

/** As a worker is started. */
const NODE_OPTIONS = ['--max-semi-space-size=8', '--max-old-space-size=512', '--initial-old-space-size=128'];

/** The product, run like any other: in a process of its own, on an empty database. */
export const OWN_PRODUCT: Peer = {
  name: 'Roadwright',
  settings: 'the defaults of a worker with 8 places: 1 write at a time per task, one pool of 8',
  async run(options) {
    await migrate(options.database_url);
    const child = startChild<OwnProtocol>('ceiling/own/own-process.ts', NODE_OPTIONS);
    try {
      const run = await child.ask('run', options);
      await checkOwn(options.database_url, options.roadmaps);
      return run;
    } finally {
      await child.stop();
    }
  },
};
