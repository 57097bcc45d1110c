import {
  AppError,
  type ClaimedTask,
  cleanText,
  createFailure,
  type LaneHandler,
  type TaskEnding,
  toAppError,
} from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import { createTaskWriter, type TaskWriter, type TaskWriterOptions } from '../writer/create-task-writer.ts';
import { isStoreFault } from './fault.ts';
import type { LaneParts, LaneWork } from './lane-run.ts';

interface LaneOptions extends LaneParts, Pick<TaskWriterOptions, 'writes_per_task' | 'onWritten'> {
  readonly log: Log;
}

/**
 * Turns a lane's work into its handler: the claim always ends by one edge, or quietly when it is no longer ours.
 *
 * @throws only what the database threw, after which the claim's lease has to run out or be released
 */
export function createLane(
  work: LaneWork,
  { writes_per_task, onWritten, ...parts }: LaneOptions,
): LaneHandler {
  return async (task, { abort: signal }) => {
    const log = parts.log.child({ task_id: task.task_id, epoch: task.epoch, lane: task.lane });
    const { store } = parts;
    const writer = createTaskWriter({
      task,
      store,
      writes_per_task,
      ...(onWritten === undefined ? {} : { onWritten }),
    });
    const stopUnlessDraining = () => {
      if (!isDraining(signal)) writer.stop(toAppError(signal.reason));
    };
    if (signal.aborted) stopUnlessDraining();
    signal.addEventListener('abort', stopUnlessDraining, { once: true });
    try {
      const run = { ...parts, task, writer, log, signal: AbortSignal.any([signal, writer.stopped]) };
      const ending = await work(run).catch((error) => findEnding(error, { task, signal, log, writer }));
      await endClaim(writer, ending);
    } catch (error) {
      if (signal.aborted && !isDraining(signal))
        log.info({ code: toAppError(signal.reason).code }, 'claim_dropped');
      else if (error instanceof AppError && error.code === 'lease_lost') log.info({}, 'claim_lost');
      else throw error;
    } finally {
      signal.removeEventListener('abort', stopUnlessDraining);
    }
  };
}

interface Claim {
  readonly task: ClaimedTask;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly writer: TaskWriter;
}

/** A drain keeps what is finished; every other abort means that the task is not ours any more. */
const isDraining = ({ aborted, reason }: AbortSignal): boolean =>
  aborted && reason instanceof AppError && reason.code === 'shutting_down';

/** What becomes of a claim whose work threw. @throws when the claim cannot be ended by us */
function findEnding(error: unknown, { task, signal, log, writer }: Claim): TaskEnding {
  writer.stopped.throwIfAborted();
  if (isDraining(signal)) return { edge: 'continue' };
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
