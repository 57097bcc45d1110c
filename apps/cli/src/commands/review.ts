import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

export interface ReviewOptions {
  readonly approve?: boolean;
  /** Feedback that says what should change. */
  readonly reject?: string;
  readonly round?: number;
}

/** Approves an outline or sends it back. */
export async function review(deps: CliDeps, task_id: string, options: ReviewOptions): Promise<number> {
  const { client, terminal, command, interrupted: signal } = deps;
  const { approve = false, reject, round } = options;
  if (approve === (reject !== undefined)) {
    throw new UsageError('Say either --approve or --reject "what should change".');
  }
  await client.answerReview(
    task_id,
    {
      approved: approve,
      ...(reject === undefined ? {} : { feedback: reject }),
      ...(round === undefined ? {} : { round }),
    },
    { signal },
  );
  terminal.print(
    `${approve ? 'Approved' : 'Sent back'}; the task goes on. Watch it: ${command} watch ${task_id}`,
  );
  return EXIT.done;
}
