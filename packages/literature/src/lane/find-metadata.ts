import {
  AppError,
  createFailure,
  createUuidV7,
  isStoreFault,
  type StoredSubmission,
} from '@roadwright/domain';
import { composeWork } from '../compose/compose-work.ts';
import { createSighting } from '../place/create-sighting.ts';
import { decidePlacement } from '../place/decide-placement.ts';
import { identifyRequest, type RequestIdentity } from '../submission/identify-request.ts';
import { describeWork } from './describe-work.ts';
import type { LiteratureRun } from './lane-run.ts';

/** A work that a submission turned out to be. */
export interface KnownWork {
  readonly work_id: string;
  readonly title: string;
  /** Whether nobody had described it before. */
  readonly created: boolean;
  /** Where its text may be free to read. */
  readonly pdf_urls: readonly string[];
  readonly has_references: boolean;
}

/**
 * Finds out which work was meant and places what is known of it. A work that was known before stays known though no
 * source can be reached now.
 *
 * @throws AppError not_found_upstream, identifier_conflict, upstream_limited, upstream_failed, url_…, pdf_…
 */
export async function findMetadata(run: LiteratureRun): Promise<KnownWork> {
  const { works, task } = run;
  const submission = await works.getSubmission(task);
  const identity = identifyRequest(task.request, { has_file: submission.sha256 !== null });
  const isNew = submission.result === 'created' && submission.work_id !== null;
  if (isNew) await tell(run, submission, { status: 'processing', progress: 0.1 });
  try {
    return await placeDescribed(run, submission, identity);
  } catch (error) {
    run.signal.throwIfAborted();
    if (!(error instanceof AppError) || isStoreFault(error) || error.code === 'lease_lost') throw error;
    // A file cannot be told to be of the work until the work's title is known again.
    const hasFile = submission.sha256 !== null || task.request.pdf_url !== undefined;
    const work_id = submission.result === 'duplicate' && !hasFile ? submission.work_id : null;
    if (work_id !== null && error.retry !== 'never') {
      run.log.warn({ error }, 'known_work_not_refreshed');
      return { work_id, title: '', created: false, pdf_urls: [], has_references: false };
    }
    if (isNew) await tell(run, submission, { status: 'failed', progress: 0, failure: createFailure(error) });
    throw error;
  }
}

async function placeDescribed(
  run: LiteratureRun,
  submission: StoredSubmission,
  identity: RequestIdentity,
): Promise<KnownWork> {
  const { works, task, clock, randomBytes } = run;
  const { sha256 } = submission;
  const { records, identifiers, references, pdf_urls, is_file, aliases } = await describeWork(run, {
    sha256,
    identity,
  });
  const createId = () => createUuidV7(clock.now, randomBytes);
  const sighting = createSighting({
    new_work_id: createId(),
    records: records.map((one) => ({ ...one, record: { ...one.record, id: createId() } })),
    identifiers,
    aliases,
    sha256: is_file ? sha256 : null,
  });
  const placed = await works.place(task, sighting, { decide: decidePlacement, compose: composeWork });
  const { work_id, created } = placed;
  await works.setComponent(task, { work_id, component: 'metadata', status: 'completed', progress: 1 });
  if (references.length > 0) await works.saveReferences(task, work_id, references);
  const { title } = composeWork(records).record;
  return { work_id, title, created, pdf_urls: [...pdf_urls], has_references: references.length > 0 };
}

async function tell(
  { works, task }: LiteratureRun,
  { work_id }: StoredSubmission,
  state: Omit<Parameters<typeof works.setComponent>[1], 'work_id' | 'component'>,
): Promise<void> {
  if (work_id !== null) await works.setComponent(task, { work_id, component: 'metadata', ...state });
}
