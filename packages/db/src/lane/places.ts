import pLimit from 'p-limit';

/** What becomes of a job that got its place; neither rejects. */
interface PlaceUse {
  readonly onJob: (task_id: string) => Promise<void>;
  /** For a job whose turn came only after the places were closed. */
  readonly onLeft: (task_id: string) => Promise<void>;
}

/** The places of a lane, shared by all its runners. */
export interface Places {
  /** Waits for a place; resolves when the job is done with. */
  take(task_id: string): Promise<void>;
  /** From now on nothing new is begun. */
  close(): void;
}

/** Creates so many places. */
export function createPlaces(capacity: number, { onJob, onLeft }: PlaceUse): Places {
  const slots = pLimit(capacity);
  let closed = false;
  return {
    take: (task_id) => slots(() => (closed ? onLeft(task_id) : onJob(task_id))),
    close: () => {
      closed = true;
    },
  };
}
