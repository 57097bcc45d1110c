import { createPipelineStore, openDatabase, startLanes, submitTask } from '@roadwright/db';
import { createWrite } from '@roadwright/db/testing';
import {
  type ClaimedTask,
  createUuidV7,
  type EventBody,
  generateRequestSchema,
  type PipelineStore,
} from '@roadwright/domain';

/** A task in the hands of the bench, which writes its events as a worker does. */
export interface HeldTask {
  readonly task_id: string;
  /** Number of the newest event that was begun to be written. */
  readonly last_seq: number;
  /** Resolves when the event is committed; events of one task are written one after the other. */
  append(event: EventBody): Promise<void>;
  /** Ends the task with its last event; resolves with the number of that. */
  end(): Promise<number>;
}

/** The tasks of a whole bench. */
export interface TaskHolder {
  /** Submits and claims so many tasks. */
  hold(count: number): Promise<HeldTask[]>;
  stop(): Promise<void>;
}

const TIMING = { beat_s: 1, lease_s: 30, sweep_s: 1, shutdown_grace_s: 0 };
const FAILURE = { code: 'llm_timeout', detail: 'The bench is over.' } as const;
const POOL_SIZE = 8;
/** Of a claim: the task was queued and started. */
const FIRST_EVENTS = 2;

interface Taken {
  readonly task: ClaimedTask;
  readonly release: () => void;
}

/** Starts the product's own lanes, with the bench in the place of the pipeline. */
export async function startTaskHolder(database_url: string, most: number): Promise<TaskHolder> {
  const database = openDatabase({ url: database_url, role: 'worker', pool_size: POOL_SIZE });
  const store = createPipelineStore(database, { lease_s: TIMING.lease_s });
  const takers = new Map<string, (taken: Taken) => void>();
  const runner = await startLanes(database, {
    worker_id: 'bench',
    lanes: { design: most },
    timing: TIMING,
    handlers: {
      design: (task, { abort }) =>
        new Promise((resolve) => {
          abort.addEventListener('abort', () => resolve());
          takers.get(task.task_id)?.({ task, release: resolve });
        }),
    },
  });

  async function holdOne(index: number): Promise<HeldTask> {
    const task_id = createUuidV7(Date.now, (bytes) => crypto.getRandomValues(bytes));
    const taken = new Promise<Taken>((resolve) => takers.set(task_id, resolve));
    const preferences = { learning_goal: `Goal ${index} of the bench` };
    const request = generateRequestSchema.parse({ preferences });
    await submitTask(database, { task_id, owner_id: `owner-${index}`, request, max_pending: 1 });
    return createHeld(store, await taken);
  }

  return {
    hold: (count) => Promise.all(Array.from({ length: count }, (_, index) => holdOne(index))),
    stop: async () => {
      await runner.stop();
      await database.close();
    },
  };
}

function createHeld(store: PipelineStore, { task, release }: Taken): HeldTask {
  let begun = 0;
  let last = Promise.resolve();
  const inTurn = (write: (write_no: number) => Promise<void>): Promise<void> => {
    const write_no = task.write_no + ++begun;
    last = last.then(() => write(write_no));
    return last;
  };
  return {
    task_id: task.task_id,
    get last_seq() {
      return FIRST_EVENTS + begun;
    },
    append: (event) =>
      inTurn(async (write_no) => {
        const { outcome } = await store.write(task, createWrite(write_no, { events: [event] }));
        if (outcome !== 'written') throw new Error(`An event of ${task.task_id} was ${outcome}.`);
      }),
    end: async () => {
      await inTurn(async (write_no) => {
        await store.end(task, { edge: 'fail', failure: FAILURE, write_no });
        release();
      });
      return FIRST_EVENTS + begun;
    },
  };
}
