import {
  AppError,
  type ClaimedTask,
  type PipelineStore,
  type TaskEnding,
  type TaskWrite,
  type TimerClock,
} from '@roadwright/domain';
import pLimit from 'p-limit';
import { sendInOrder } from './send-in-order.ts';
import { createLeaseLost, createRejection, type Entry, storeBatch } from './store-batch.ts';
import type { WriteItem } from './write-item.ts';

/** What a writer needs to know of its claim. */
export interface TaskWriterOptions {
  readonly task: ClaimedTask;
  readonly store: Pick<PipelineStore, 'write' | 'end'>;
  /** Flushes of this task that may be under way at once. */
  readonly writes_per_task: number;
  readonly clock: TimerClock;
  /** Told of every committed flush. */
  readonly onWritten?: (write: TaskWrite, rows: number) => void;
}

/**
 * How long an item that nothing waits for may wait for company. With answers that come one by one a flush of its own
 * for each of them is the dearest thing that a task does to the database.
 */
const PATIENCE_MS = {
  /** Somebody watches for it. */
  short: 25,
  /** Nobody does: it goes with whatever is stored next. */
  long: 1_000,
} as const;
/** So many items are company enough: where answers come in crowds, nobody waits. */
const CROWD = 4;

/** How an item is written. */
interface WriteOptions {
  /** Nothing is begun when it is stored, so it may wait a moment for company. */
  readonly patience?: keyof typeof PATIENCE_MS;
}

/** Stores what a task makes, in numbered flushes that the claim's epoch fences. */
export interface TaskWriter {
  /**
   * Resolves when the item is committed. Items commit in the order of their calls, but for those that shared a
   * flush with a refused one while `writes_per_task` was above 1.
   *
   * @throws AppError `artifact_rejected` when the database refuses just this item; else the reason of `stopped`
   */
  write(item: WriteItem, options?: WriteOptions): Promise<void>;
  /** Resolves when nothing is pending or under way. */
  drain(): Promise<void>;
  /**
   * Drains, then ends the claim; nothing can be written any more from the call on.
   *
   * @throws AppError `artifact_rejected` when the database refuses the ending, which leaves room for another one
   */
  end(ending: TaskEnding): Promise<void>;
  /** Drops what is pending; every write rejects with the reason from now on. */
  stop(reason: AppError): void;
  /** Aborts when nothing can be written any more: the lease is gone, the database failed, or `stop` was called. */
  readonly stopped: AbortSignal;
}

/**
 * Natural batching: what finishes while `writes_per_task` flushes are under way waits and joins the next one, so
 * flushes grow with the load and an idle writer answers at once, but for the patient.
 */
export function createTaskWriter(options: TaskWriterOptions): TaskWriter {
  const { task, store, writes_per_task, clock, onWritten = () => undefined } = options;
  const limit = pLimit(writes_per_task);
  const stopping = new AbortController();
  const stopped = stopping.signal;
  const pending: Entry[] = [];
  const open = new Set<Promise<void>>();
  let lastNo = task.write_no;
  let predecessor = Promise.resolve();
  let closed = false;
  let wait: { readonly cancel: () => void; readonly ms: number } | null = null;

  function stop(reason: AppError): void {
    stopping.abort(reason);
    endWait();
    for (const { reject } of pending.splice(0)) reject(stopped.reason);
  }

  function endWait(): void {
    wait?.cancel();
    wait = null;
  }

  function scheduleSoon(ms: number): void {
    if (pending.length >= CROWD) schedule();
    else if (wait === null || ms < wait.ms) {
      endWait();
      wait = { cancel: clock.after(ms, schedule), ms };
    }
  }

  function schedule(): void {
    endWait();
    const flushing: Promise<void> = limit(flush).finally(() => open.delete(flushing));
    open.add(flushing);
  }

  function requeue(entries: readonly Entry[]): void {
    pending.unshift(...entries);
    schedule();
  }

  async function flush(): Promise<void> {
    const batch = pending.splice(0);
    if (batch.length === 0) return;
    lastNo += 1;
    const sending = { task, store, predecessor, stopped, stop, requeue, onWritten };
    predecessor = storeBatch(batch, { ...sending, write_no: lastNo });
    await predecessor;
  }

  async function write(item: WriteItem, { patience }: WriteOptions = {}): Promise<void> {
    stopped.throwIfAborted();
    // Its number would be the ending's.
    if (closed) throw createEndedError();
    await new Promise<void>((resolve, reject) => {
      pending.push({ item, resolve, reject });
      if (patience === undefined) schedule();
      else scheduleSoon(PATIENCE_MS[patience]);
    });
  }

  async function drain(): Promise<void> {
    if (pending.length > 0) schedule();
    while (open.size > 0) await Promise.all(open);
  }

  async function end(ending: TaskEnding): Promise<void> {
    closed = true;
    await drain();
    const numbered = { ...ending, write_no: lastNo + 1 };
    const send = () => store.end(task, numbered);
    const answer = await sendInOrder({ send, predecessor, stopped });
    if (answer.outcome === 'refused') throw createRejection(answer.cause);
    if (answer.outcome === 'lease_lost') stop(createLeaseLost());
    stopped.throwIfAborted();
    stop(createEndedError());
  }

  return { write, drain, end, stop, stopped };
}

const createEndedError = () =>
  new AppError('internal_error', 'The claim has ended; nothing can be written any more.');
