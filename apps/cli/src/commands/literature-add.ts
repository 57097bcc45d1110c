import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { AcceptedWork, LiteratureRequestInput } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { createBarView } from '../literature/bar-view.ts';
import { followWork } from '../literature/follow-work.ts';
import { readSubmission, type Submission } from '../literature/read-submission.ts';

export interface LiteratureAddOptions {
  readonly doi?: string;
  readonly arxiv?: string;
  readonly pmid?: string;
  readonly url?: string;
  readonly pdfUrl?: string;
  readonly title?: string;
  readonly author?: string[];
  readonly year?: number;
  readonly keepFile?: boolean;
  /** False where it is enough to say which task it became. */
  readonly wait?: boolean;
  readonly json?: boolean;
}

/** Takes in one work and stays until it is known. */
export async function literatureAdd(
  deps: CliDeps,
  text: string,
  options: LiteratureAddOptions,
): Promise<number> {
  const { client, terminal, command, interrupted: signal } = deps;
  const { wait = true, json = false } = options;
  const submission = await readSubmission(text.trim(), createRequest(options));
  const { label, request, pdf } = submission;
  const { task_id, result } =
    pdf === null
      ? await client.addLiterature(request, { signal })
      : await upload(deps, { label, request, pdf });
  if (wait) {
    if (!json) terminal.print(terminal.paint('quiet', `Task ${task_id}`));
    return await followWork(deps, { task_id, label, json, known: result === 'duplicate' });
  }
  terminal.print(
    json ? JSON.stringify({ task_id, result }) : `Task ${task_id}; watch it: ${command} watch ${task_id}`,
  );
  return EXIT.done;
}

/** Leaves out what was not said. */
function createRequest(options: LiteratureAddOptions): LiteratureRequestInput {
  const {
    doi,
    arxiv: arxiv_id,
    pmid,
    url,
    pdfUrl: pdf_url,
    title,
    author: authors,
    year,
    keepFile,
  } = options;
  const given = { doi, arxiv_id, pmid, url, pdf_url, title, authors, year, keep_file: keepFile };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

async function upload(
  deps: CliDeps,
  { label, request, pdf }: Submission & { readonly pdf: string },
): Promise<AcceptedWork> {
  const file = await openAsBlob(pdf, { type: 'application/pdf' });
  const view = createBarView(deps);
  const toMb = (bytes: number): number => Math.round(bytes / 1e5) / 10;
  try {
    return await deps.client.uploadLiterature(file, {
      fields: request,
      filename: basename(pdf),
      signal: deps.interrupted,
      // The form around the file is sent too.
      onSent: (bytes) => view.draw(`MB of ${label}`, toMb(Math.min(bytes, file.size)), toMb(file.size)),
    });
  } finally {
    view.close();
  }
}
