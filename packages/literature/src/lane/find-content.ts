import { AppError } from '@roadwright/domain';
import { type ComponentEnd, endFailed } from './component-end.ts';
import { isPaperFault } from './create-paper-shelf.ts';
import type { KnownWork } from './find-metadata.ts';
import type { LiteratureRun } from './lane-run.ts';
import { isPaperOf, type Paper } from './read-paper.ts';

/** Publishers answer robots with pages instead of files; after so many another one will not help. */
const MOST_DOWNLOADS = 3;
/** Nor is another one begun so long after the first. */
const PATIENCE_MS = 60_000;

/** Gets the owner's text of a work: from the uploaded file, else from where it is free to read. */
export async function findContent(run: LiteratureRun, work: KnownWork): Promise<ComponentEnd> {
  const { works, task } = run;
  const { work_id } = work;
  const content = { work_id, component: 'content' } as const;
  const submission = await works.getSubmission(task);
  if (submission.sha256 === null && (await works.hasFulltext(task, work_id))) {
    await works.setComponent(task, { ...content, status: 'completed', progress: 1 });
    return { status: 'completed' };
  }
  await works.setComponent(task, { ...content, status: 'processing', progress: 0.1 });
  let end: ComponentEnd;
  try {
    const paper =
      submission.sha256 === null ? await download(run, work) : await openUpload(run, work, submission.sha256);
    if (paper !== null) await store(run, work_id, paper);
    end = { status: paper === null ? 'absent' : 'completed' };
  } catch (error) {
    end = endFailed(run, error);
  }
  await works.setComponent(task, { ...content, ...end, progress: end.status === 'failed' ? 0 : 1 });
  return end;
}

/** Opens the uploaded file. @throws AppError identifier_conflict when it is of another work */
export async function openUpload(
  { shelf }: LiteratureRun,
  { title }: KnownWork,
  sha256: string,
): Promise<Paper> {
  const paper = await shelf.readUpload(sha256);
  if (title !== '' && !isPaperOf(paper, title)) {
    const found = paper.record === null ? 'another work' : `"${paper.record.record.title}"`;
    throw new AppError(
      'identifier_conflict',
      `The file seems to be ${found}, not "${title}". Submit the file without the identifier to have it read as what it is.`,
    );
  }
  return paper;
}

/** Null when no source knows a free copy. */
async function download(run: LiteratureRun, { title, pdf_urls }: KnownWork): Promise<Paper | null> {
  const { pdf_url } = run.task.request;
  const addresses = [...new Set([...(pdf_url === undefined ? [] : [pdf_url]), ...pdf_urls])];
  let last: AppError | null = null;
  const end_ms = run.clock.now() + PATIENCE_MS;
  for (const address of addresses.slice(0, MOST_DOWNLOADS)) {
    if (run.clock.now() >= end_ms) break;
    try {
      const fetched = await run.shelf.fetch(address);
      if (fetched.kind === 'paper' && (title === '' || isPaperOf(fetched.paper, title))) return fetched.paper;
      last = createMissing(address);
    } catch (error) {
      if (!isPaperFault(error, run.signal)) throw error;
      last = error;
    }
  }
  if (last !== null) throw last;
  return null;
}

const createMissing = (address: string) =>
  new AppError(
    'pdf_missing',
    `${new URL(address).host} gives no PDF of this work. Download it yourself and upload it.`,
  );

const store = ({ works, task, shelf }: LiteratureRun, work_id: string, paper: Paper): Promise<void> => {
  const { sha256, text, pages, extractor, url } = paper;
  shelf.keep(paper);
  return works.saveFulltext(task, { work_id, sha256, text, pages, extractor, url });
};
