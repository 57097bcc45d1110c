import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from '@roadwright/db/testing';
import type { Lane } from '@roadwright/domain';
import type { Fleet, Member } from './gather-fleet.ts';
import { type HeldTask, listHeldTasks } from './list-held-tasks.ts';

/** A worker that stood beside the killed one. */
export interface Bystander {
  readonly worker_id: string;
  /** How long it had been taking tasks. */
  readonly standing_ms: number;
  readonly held: Readonly<Partial<Record<Lane, number>>>;
}

/** One SIGKILL and what it met. */
export interface Kill {
  readonly worker_id: string;
  /** Milliseconds of the epoch. */
  readonly at_ms: number;
  /** What the dead worker still held when it was gone. */
  readonly held: readonly HeldTask[];
  readonly bystanders: readonly Bystander[];
}

interface KillsOptions {
  readonly fleet: Fleet;
  readonly database: TestDatabase;
  readonly kills: number;
  /** Drawn evenly between these before each kill. */
  readonly pause_ms: readonly [number, number];
  readonly random: () => number;
  /** Ends the killing early. */
  readonly signal: AbortSignal;
  readonly onKill: (kills: readonly Kill[]) => void;
}

const LOOK_EVERY_MS = 50;
/** A minute: with roadmaps in flight there is something to kill long before. */
const MOST_LOOKS = 1200;
/** With two such deaths on record the third would end the task, as it should, and say nothing about takeovers. */
const MOST_LONE_CRASHES = 2;

/** Kills workers that hold tasks, one after the other, and starts another in the place of each. */
export async function killWorkers(options: KillsOptions): Promise<void> {
  const { fleet, database, pause_ms, random, signal, onKill } = options;
  const [shortest, longest] = pause_ms;
  const kills: Kill[] = [];
  while (kills.length < options.kills && !signal.aborted) {
    await wait(shortest + (longest - shortest) * random(), undefined, { signal }).catch(() => undefined);
    const victim = await untilVictim(options);
    if (victim === null) break;
    kills.push(await kill(victim, { fleet, database }));
    onKill(kills);
    // Ctrl-C in a terminal ends a starting worker as well.
    await fleet.enlist().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}

async function untilVictim({ fleet, database, random, signal }: KillsOptions): Promise<Member | null> {
  for (let looks = 0; !signal.aborted; looks++) {
    if (looks > MOST_LOOKS) throw new Error('No worker holds a task; there is nothing to be killed.');
    const held = await listHeldTasks(database);
    const candidates = fleet.members.filter((member) => {
      const own = listOwn(held, member);
      return own.length > 1 || own.some(({ lone_crashes }) => lone_crashes < MOST_LONE_CRASHES);
    });
    const victim = candidates[Math.floor(random() * candidates.length)];
    if (victim !== undefined) return victim;
    await wait(LOOK_EVERY_MS);
  }
  return null;
}

async function kill(
  victim: Member,
  { fleet, database }: Pick<KillsOptions, 'fleet' | 'database'>,
): Promise<Kill> {
  const at_ms = await victim.process.kill();
  const held = await listHeldTasks(database);
  return {
    worker_id: victim.worker_id,
    at_ms,
    held: listOwn(held, victim),
    bystanders: fleet.members.map((member) => {
      const lanes = Map.groupBy(listOwn(held, member), ({ lane }) => lane);
      return {
        worker_id: member.worker_id,
        standing_ms: at_ms - member.ready_at_ms,
        held: Object.fromEntries([...lanes].map(([lane, tasks]) => [lane, tasks.length])),
      };
    }),
  };
}

const listOwn = (held: readonly HeldTask[], member: Member): HeldTask[] =>
  held.filter(({ worker_id }) => worker_id === member.worker_id);
