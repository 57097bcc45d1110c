import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Bodies, createBodies } from './flow.ts';
import { ARTIFACTS } from './flow-size.ts';
import type { FlowRun, Peer } from './peer.ts';

interface CeilingOptions {
  /** Any database of the server, with a role that may make others. */
  readonly postgres_url: string;
  /** The server's postmaster. */
  readonly server_pid: number;
  readonly systems: readonly Peer[];
  /** Runs of each system, in turn with the others, so that a slow minute of the machine meets all of them. */
  readonly rounds: number;
  /** How long a run should take; a short run before finds out how many roadmaps that are. */
  readonly seconds: number;
  readonly seed: number;
  readonly onProgress: (line: string) => void;
}

/** What one system came to. */
export interface CeilingRow {
  readonly system: Peer;
  readonly roadmaps: number;
  readonly runs: readonly FlowRun[];
  /** Why it was not run. */
  readonly skipped?: string;
}

/** Roadmaps of the run that finds out the pace. */
const PROBE_ROADMAPS = 16;
const FEWEST_ROADMAPS = 2;

/** Runs the flow with a model that answers at once, by every system on the same server. */
export async function measureCeiling(options: CeilingOptions): Promise<CeilingRow[]> {
  const { systems, rounds, seconds, seed, onProgress } = options;
  const bodies = createBodies(seed);
  const rows: (CeilingRow & { runs: FlowRun[] })[] = [];
  for (const system of systems) {
    const probe = Math.max(FEWEST_ROADMAPS, Math.min(PROBE_ROADMAPS, Math.round(PROBE_ROADMAPS * seconds)));
    const found = await runOnce(options, { system, roadmaps: probe, bodies });
    if ('skipped' in found) {
      onProgress(`SKIPPED: ${system.name}: ${found.skipped}`);
      rows.push({ system, roadmaps: 0, runs: [], skipped: found.skipped });
      continue;
    }
    const roadmaps = Math.max(FEWEST_ROADMAPS, Math.round((probe * seconds) / found.seconds));
    rows.push({ system, roadmaps, runs: [] });
  }
  for (let round = 1; round <= rounds; round++) {
    for (const { system, roadmaps, runs } of rows.filter(({ skipped }) => skipped === undefined)) {
      const run = await runOnce(options, { system, roadmaps, bodies });
      if ('skipped' in run) throw new Error(`${system.name} was there, and now is not: ${run.skipped}`);
      runs.push(run);
      const pace = Math.round((roadmaps * ARTIFACTS) / run.seconds);
      onProgress(`round ${round}, ${system.name}: ${roadmaps} roadmaps, ${pace} artifacts/s`);
    }
  }
  return rows;
}

interface Once {
  readonly system: Peer;
  readonly roadmaps: number;
  readonly bodies: Bodies;
}

async function runOnce({ postgres_url, server_pid }: CeilingOptions, { system, roadmaps, bodies }: Once) {
  const name = `ceiling_${randomBytes(6).toString('hex')}`;
  const url = new URL(postgres_url);
  url.pathname = `/${name}`;
  await execute(postgres_url, `create database ${name}`);
  try {
    return await system.run({ database_url: url.href, server_pid, roadmaps, bodies, latency_ms: 0 });
  } finally {
    await execute(postgres_url, `drop database ${name} with (force)`);
  }
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}
