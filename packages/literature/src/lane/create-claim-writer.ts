import {
  AppError,
  type LiteratureTask,
  type PipelineStore,
  type TaskEnding,
  type TaskWrite,
  type WriteOutcome,
} from '@roadwright/domain';

type WriteItem = Partial<Omit<TaskWrite, 'write_no'>>;

/** Stores what a submission's claim has done, one write after the other. */
export interface ClaimWriter {
  /** @throws AppError lease_lost */
  write(item: WriteItem): Promise<void>;
  /** @throws AppError lease_lost */
  end(ending: TaskEnding): Promise<void>;
}

const NOTHING: Omit<TaskWrite, 'write_no'> = {
  events: [],
  steps: [],
  artifacts: [],
  failures: [],
  concepts: [],
  verdicts: [],
  usage: { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 },
};

/** Numbers the writes of a claim from the last committed one on. */
export function createClaimWriter(
  task: LiteratureTask,
  store: Pick<PipelineStore, 'write' | 'end'>,
): ClaimWriter {
  let last = task.write_no;
  return {
    async write(item) {
      last += 1;
      assertWritten(await store.write(task, { ...NOTHING, ...item, write_no: last }));
    },
    async end(ending) {
      last += 1;
      assertWritten(await store.end(task, { ...ending, write_no: last }));
    },
  };
}

function assertWritten(answer: WriteOutcome): void {
  if (answer.outcome === 'written') return;
  if (answer.outcome === 'lease_lost') {
    throw new AppError('lease_lost', 'The task is cancelled or in the hands of another worker.');
  }
  const cause = answer.outcome === 'refused' ? { cause: answer.cause } : {};
  throw new AppError('internal_error', 'The database refused what a submission has to tell.', cause);
}
