import {
  AppError,
  type ClaimedTask,
  type PipelineStore,
  type TaskWrite,
  toAppError,
  type WriteOutcome,
} from '@roadwright/domain';
import { type Sending, sendInOrder } from './send-in-order.ts';
import { countRows, createTaskWrite, type WriteItem } from './write-item.ts';

/** An item on its way, with its caller's promise. */
export interface Entry {
  readonly item: WriteItem;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

interface BatchSending extends Omit<Sending, 'send'> {
  readonly task: ClaimedTask;
  readonly store: Pick<PipelineStore, 'write'>;
  readonly write_no: number;
  readonly stop: (reason: AppError) => void;
  /** Puts entries back at the head of the queue. */
  readonly requeue: (entries: readonly Entry[]) => void;
  readonly onWritten: (write: TaskWrite, rows: number) => void;
}

/**
 * Stores a batch under its number and tells each entry what became of it; never rejects.
 * A number once taken is always used, even for nothing, because the numbers after it may be under way.
 */
export async function storeBatch(entries: readonly Entry[], sending: BatchSending): Promise<void> {
  let batch = entries;
  try {
    for (;;) {
      const items = batch.map(({ item }) => item);
      const write = createTaskWrite(sending.write_no, items);
      const answer = await sendInOrder({
        ...sending,
        send: () => sending.store.write(sending.task, write),
      });
      if (answer.outcome === 'written') {
        for (const entry of batch) entry.resolve();
        sending.onWritten(write, countRows(write));
        return;
      }
      batch = narrowBatch(batch, { answer, requeue: sending.requeue });
    }
  } catch (error) {
    sending.stop(toAppError(error));
    for (const entry of batch) entry.reject(sending.stopped.reason);
  }
}

interface Refusal {
  readonly answer: Exclude<WriteOutcome, { outcome: 'early' | 'written' }>;
  readonly requeue: BatchSending['requeue'];
}

/** What is sent instead of a refused batch: its first half; of a single entry nothing, for that one is the culprit. */
function narrowBatch(batch: readonly Entry[], { answer, requeue }: Refusal): readonly Entry[] {
  if (answer.outcome === 'lease_lost') throw createLeaseLost();
  const { cause } = answer;
  if (batch.length === 0) throw new AppError('internal_error', 'An empty write was refused.', { cause });
  if (batch.length === 1) {
    batch[0]?.reject(createRejection(cause));
    return [];
  }
  const middle = Math.ceil(batch.length / 2);
  requeue(batch.slice(middle));
  return batch.slice(0, middle);
}

/** The claim is over, whoever ended it. */
export const createLeaseLost = (): AppError =>
  new AppError('lease_lost', 'The task was cancelled or is in the hands of another worker.');

/** The database cannot take this data, whatever is tried. */
export const createRejection = (cause: unknown): AppError =>
  new AppError('artifact_rejected', 'The database refused this piece. Retry the task to make it anew.', {
    cause,
  });
