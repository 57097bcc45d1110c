import {
  AppError,
  cleanText,
  createFailure,
  isStoreFault,
  type LaneHandler,
  type TaskEnding,
  toAppError,
} from '@roadwright/domain';
import { createTaskWriter, type TaskWriter, type TaskWriterOptions } from '../writer/create-task-writer.ts';
import { createBudget } from './budget.ts';
import { isWindDown } from './fault.ts';
import type { LaneParts, LaneRun, LaneWork } from './lane-run.ts';
import { type Deadlines, watchDeadlines } from './watch-deadlines.ts';

interface LaneOptions extends LaneParts, Pick<TaskWriterOptions, 'writes_per_task' | 'onWritten'> {
  readonly log: LaneRun['log'];
  readonly deadlines: Deadlines;
}

/**
 * Turns a lane's work into its handler: the claim always ends by one edge, or quietly when it is no longer ours.
 *
 * @throws only what the database threw, after which the claim's lease has to run out or be released
 */
export function createLane(
  work: LaneWork,
  { writes_per_task, onWritten, deadlines, ...parts }: LaneOptions,
): LaneHandler {
  return async (task, { wind_down, abort }) => {
    const log = parts.log.child({ epoch: task.epoch });
    const { store, clock } = parts;
    const watch = watchDeadlines(clock, deadlines);
    const writer = createTaskWriter({
      task,
      store,
      writes_per_task,
      clock,
      onWritten(write, rows) {
        watch.noteWrite(write);
        onWritten?.(write, rows);
      },
    });
    const stopUnlessDraining = () => {
      if (!isDraining(abort)) writer.stop(toAppError(abort.reason));
    };
    if (abort.aborted) stopUnlessDraining();
    abort.addEventListener('abort', stopUnlessDraining, { once: true });
    const run: LaneRun = {
      ...parts,
      task,
      writer,
      budget: createBudget(task),
      log,
      signal: AbortSignal.any([abort, writer.stopped, watch.expired]),
      wind_down: AbortSignal.any([wind_down, watch.wind_down]),
    };
    try {
      const working = Promise.race([work(run), rejectWhenAborted(watch.expired)]);
      const ending = await working.catch((error) => findEnding(error, run, abort));
      await endClaim(writer, ending);
    } catch (error) {
      if (abort.aborted && !isDraining(abort))
        log.info({ code: toAppError(abort.reason).code }, 'claim_dropped');
      else if (error instanceof AppError && error.code === 'lease_lost') log.info({}, 'claim_lost');
      else throw error;
    } finally {
      abort.removeEventListener('abort', stopUnlessDraining);
      watch.stop();
    }
  };
}

/** Work that ignores its abort is not waited for; what it may still want to write finds the writer closed. */
const rejectWhenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A drain keeps what is finished; every other abort means that the task is not ours any more. */
const isDraining = ({ aborted, reason }: AbortSignal): boolean =>
  aborted && reason instanceof AppError && reason.code === 'shutting_down';

/** What becomes of a claim whose work threw. @throws when the claim cannot be ended by us */
function findEnding(error: unknown, run: LaneRun, abort: AbortSignal): TaskEnding {
  const { task, log, writer } = run;
  writer.stopped.throwIfAborted();
  if (isDraining(abort) || isWindDown(run, error)) return { edge: 'continue' };
  if (isStoreFault(error)) throw error;
  const failure = toAppError(error);
  log.error({ error, code: failure.code, kind: task.kind }, 'task_failed');
  return createFailEnding(failure);
}

async function endClaim(writer: TaskWriter, ending: TaskEnding): Promise<void> {
  try {
    await writer.end(ending);
  } catch (error) {
    const rejected = error instanceof AppError && error.code === 'artifact_rejected';
    if (!rejected || ending.edge === 'fail') throw error;
    await writer.end(createFailEnding(error));
  }
}

function createFailEnding(error: AppError): TaskEnding {
  const { code, detail } = createFailure(error);
  const advice =
    code === 'internal_error'
      ? ' Retry the task; if it fails again, look for it in the log of the worker.'
      : '';
  return { edge: 'fail', failure: { code, detail: cleanText(`${detail}${advice}`) } };
}
