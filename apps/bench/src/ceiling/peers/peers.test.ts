import { randomBytes } from 'node:crypto';
import type {} from '@roadwright/postgres/vitest';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { createBodies } from '../flow.ts';
import { checkFlow } from './check-flow.ts';
import { PEERS } from './list-peers.ts';

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}

const bodies = createBodies(1);

test.concurrent.for(PEERS)('$name stores every artifact and every event once', async (peer, { skip }) => {
  const name = `ceiling_${randomBytes(8).toString('hex')}`;
  const url = new URL(inject('postgresUrl'));
  await query(url.href, `create database ${name}`);
  url.pathname = `/${name}`;
  try {
    // It throws when anything is missing.
    const run = await peer.run({
      database_url: url.href,
      server_pid: process.pid,
      roadmaps: 2,
      bodies,
      latency_ms: 0,
    });
    if ('skipped' in run) return skip(`SKIPPED: ${run.skipped}`);
    expect(run.seconds).toBeGreaterThan(0);
    expect(run.worker_cpu_seconds).toBeGreaterThan(0);
    await query(url.href, 'delete from peer.event where roadmap_id = 2 and seq = 77');
    await expect(checkFlow(url.href, 2)).rejects.toThrow('1 of 2 roadmaps');
  } finally {
    await query(inject('postgresUrl'), `drop database ${name} with (force)`);
  }
});
