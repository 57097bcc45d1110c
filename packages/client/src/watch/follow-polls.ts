import type { TaskEvent } from '@roadwright/domain';
import { RoadwrightError } from '../error/roadwright-error.ts';
import { takeStored } from './cursor.ts';
import { isOver, PAGE_SIZE, readPage, type Watch } from './watch.ts';

const POLL_MS = 2_000;
/** Of the polls without news, each fifth asks whether there can be any more. */
const QUIET_POLLS = 5;

interface Polling {
  /** Why there is no stream. */
  readonly reason: string;
  /** How often to ask; a single poll is not reported, as a stream is tried right after it. */
  readonly polls: number;
}

/**
 * Gives events by asking again and again; returns when the task is over or it has asked often enough.
 *
 * @throws RoadwrightError when a poll fails
 */
export async function* followPolls(
  watch: Watch,
  { reason, polls }: Polling,
): AsyncGenerator<TaskEvent, void> {
  let quiet = 0;
  for (let poll = 1; poll <= polls && !watch.signal.aborted; poll++) {
    const { items } = await readPage(watch);
    if (polls > 1) watch.report({ state: 'polling', reason });
    const complete = yield* takeStored(watch.cursor, items);
    if (!complete) throw createGapError(watch.task_id);
    if (watch.cursor.ended) return;
    if (items.length === 0 && quiet++ % QUIET_POLLS === 0 && (await isOver(watch))) {
      watch.cursor.ended = true;
      return;
    }
    if (items.length < PAGE_SIZE && poll < polls) await watch.transport.timers.sleep(POLL_MS, watch.signal);
  }
}

const createGapError = (task_id: string): RoadwrightError =>
  new RoadwrightError({
    status: 200,
    code: 'unexpected_answer',
    detail: `The stored events of task ${task_id} have a gap, so its course cannot be told. Look at its state instead.`,
  });
