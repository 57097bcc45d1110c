import {
  AppError,
  cleanText,
  createFailure,
  isStoreFault,
  type LaneHandler,
  type LiteratureRequest,
  type SourceCache,
  type TaskEnding,
  toAppError,
} from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import { createGrobid } from '../grobid/create-grobid.ts';
import { createPdfReader } from '../pdf/create-pdf-reader.ts';
import type { PdfLimits } from '../pdf/pdf-limits.ts';
import { createSourceReader } from '../source/create-source-reader.ts';
import type { Manners } from '../source/metadata-source.ts';
import { createClaimWriter } from './create-claim-writer.ts';
import { createPaperShelf } from './create-paper-shelf.ts';
import { gatherWork } from './gather-work.ts';
import type { LaneParts, LiteratureRun } from './lane-run.ts';

/** What the lane is made of. */
export interface LiteratureLaneOptions
  extends Pick<LaneParts, 'works' | 'tasks' | 'fetcher' | 'clock' | 'randomBytes' | 'random'>,
    Manners {
  readonly cache: SourceCache;
  /** Where GROBID listens, an origin that the fetcher trusts; without it the PDF's own text has to do. */
  readonly grobid_url?: string | undefined;
  readonly pdf_limits?: Partial<PdfLimits>;
  /** Folder for files while they are read; each task has one of its own in it, which goes with the claim. */
  readonly temporary_dir: string;
  /** A claim that is not done by then fails. */
  readonly deadline_ms: number;
  readonly log: Log;
}

/**
 * Makes the handler of submissions: finds out which work was meant, places it, and gathers its text and references.
 *
 * @throws only what the database threw, after which the claim's lease has to run out or be released
 */
export function createLiteratureLane(options: LiteratureLaneOptions): LaneHandler<LiteratureRequest> {
  const { temporary_dir, deadline_ms } = options;
  const parts = createParts(options);
  return async (task, { wind_down, abort }) => {
    const { clock, tasks } = parts;
    const log = options.log.child({ epoch: task.epoch });
    const expiring = new AbortController();
    const cancelDeadline = clock.after(deadline_ms, () => expiring.abort(createDeadlineError(deadline_ms)));
    const signal = AbortSignal.any([abort, expiring.signal]);
    const writer = createClaimWriter(task, tasks);
    const shelf = createPaperShelf({ ...parts, task, signal, temporary_dir, deadline_ms });
    const run: LiteratureRun = { ...parts, task, writer, shelf, signal, log };
    try {
      const ending = await gatherWork(run, wind_down).catch((error) => findEnding(run, error, abort));
      // A retry of anything but a full success may need it again.
      if (ending.edge === 'complete') await run.works.releaseFile(task);
      await writer.end(ending);
    } catch (error) {
      if (abort.aborted && !isDraining(abort)) log.info({}, 'claim_dropped');
      else if (error instanceof AppError && error.code === 'lease_lost') log.info({}, 'claim_lost');
      else throw error;
    } finally {
      cancelDeadline();
      await shelf.clear();
    }
  };
}

function createParts(options: LiteratureLaneOptions): LaneParts {
  const { works, tasks, fetcher, clock, randomBytes, random, grobid_url, pdf_limits } = options;
  return {
    works,
    tasks,
    fetcher,
    clock,
    randomBytes,
    random,
    sources: createSourceReader(options),
    pdfs: createPdfReader(pdf_limits),
    grobid: grobid_url === undefined ? null : createGrobid({ fetcher, clock, url: grobid_url }),
  };
}

const isDraining = ({ aborted, reason }: AbortSignal): boolean =>
  aborted && reason instanceof AppError && reason.code === 'shutting_down';

/** What becomes of a claim whose work threw. @throws when the claim cannot be ended by us */
function findEnding({ log, task }: LiteratureRun, error: unknown, abort: AbortSignal): TaskEnding {
  if (isDraining(abort) || (error instanceof AppError && error.code === 'winding_down'))
    return { edge: 'continue' };
  abort.throwIfAborted();
  if (isStoreFault(error)) throw error;
  const failure = toAppError(error);
  log.error({ error, code: failure.code, kind: task.kind }, 'task_failed');
  const { code, detail } = createFailure(failure);
  return { edge: 'fail', failure: { code, detail: cleanText(detail) } };
}

const createDeadlineError = (deadline_ms: number) =>
  new AppError(
    'deadline_exceeded',
    `The submission took longer than ${deadline_ms / 1000} s. What was found stays: retry the task to go on from there.`,
  );
