import { until } from '@roadwright/postgres';
import { answerParent } from '../system/answer-parent.ts';
import { createWatcher, type Watcher } from './create-watcher.ts';
import type { WatchingProtocol } from './watching-protocol.ts';

const READ_BYTES = 65_536;
/** Connections that are being made at once. */
const AT_ONCE = 64;
const LONGEST_LAG_MS = 20_000;
const PATIENCE_MS = 120_000;

const buffer = Buffer.allocUnsafe(READ_BYTES);
const watchers: Watcher[] = [];
const slow = new Set<Watcher>();
let lags: number[] = [];
let cpu = process.cpuUsage();

/** Ends the process with words that reach whoever asks. */
function onFault(fault: string): void {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}

function createCounted(port: number, task_id: string): Watcher {
  const watcher: Watcher = createWatcher({
    port,
    task_id,
    buffer,
    onFault,
    onEvent: (lag_ms) => {
      if (slow.has(watcher)) return;
      const place = Math.min(LONGEST_LAG_MS, Math.max(0, lag_ms));
      lags[place] = (lags[place] ?? 0) + 1;
    },
  });
  return watcher;
}

async function open({ port, first, clients, task_ids }: WatchingProtocol['open']['asked']): Promise<null> {
  const added = Array.from({ length: clients }, (_, index) =>
    createCounted(port, task_ids[(first + index) % task_ids.length] ?? ''),
  );
  watchers.push(...added);
  let next = 0;
  const lane = async () => {
    for (let watcher = added[next++]; watcher !== undefined; watcher = added[next++]) await watcher.open();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return null;
}

async function untilAll(what: string, holds: (watcher: Watcher) => boolean): Promise<null> {
  const waiting = new Set(watchers);
  const done = await until(
    () => {
      for (const watcher of waiting) if (holds(watcher)) waiting.delete(watcher);
      return waiting.size === 0;
    },
    { timeout_ms: PATIENCE_MS },
  );
  if (!done) throw new Error(`${waiting.size} of ${watchers.length} clients never ${what}`);
  return null;
}

answerParent<WatchingProtocol>({
  open,
  begin() {
    lags = [];
    cpu = process.cpuUsage();
    return null;
  },
  reach: (seqs) =>
    untilAll('got all events', (watcher) => slow.has(watcher) || watcher.seq === seqs[watcher.task_id]),
  finish: (seqs) =>
    untilAll('saw the end', (watcher) => watcher.ended && watcher.seq === seqs[watcher.task_id]),
  pause({ clients }) {
    for (const watcher of watchers.slice(0, clients)) {
      slow.add(watcher);
      watcher.pause();
    }
    return null;
  },
  resume({ on }) {
    for (const watcher of slow) {
      if (on === 'new') watcher.drop();
      else watcher.resume();
    }
    return null;
  },
  report() {
    const { user, system } = process.cpuUsage(cpu);
    const count = (list: readonly Watcher[]) => list.reduce((sum, { cuts }) => sum + cuts, 0);
    return {
      frames: lags.reduce((sum, frames) => sum + frames, 0),
      lags: Array.from(lags, (frames) => frames ?? 0),
      slow_cuts: count([...slow]),
      quick_cuts: count(watchers.filter((watcher) => !slow.has(watcher))),
      cpu_ms: (user + system) / 1000,
    };
  },
  leave() {
    for (const watcher of watchers.splice(0)) watcher.leave();
    slow.clear();
    return null;
  },
});
