import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { AppError, type LiteratureRequestInput, MAX_ENTRY_LENGTH, MAX_PDF_BYTES } from '@roadwright/domain';
import { readBibtex, readRis } from '@roadwright/literature';
import { detectRequest } from '@roadwright/literature/detect';
import { UsageError } from '../usage-error.ts';

/** What is to be sent, and what a person calls it. */
export interface Submission {
  readonly label: string;
  readonly request: LiteratureRequestInput;
  /** The PDF that goes with it. */
  readonly pdf: string | null;
}

/**
 * Reads what a person has written behind `add`: a file that exists, or a text that names a work.
 * What options say holds against it.
 *
 * @throws UsageError, or Error for a file that cannot be sent
 */
export async function readSubmission(text: string, options: LiteratureRequestInput): Promise<Submission> {
  if (text === '') {
    const [label] = Object.values(options).filter((value) => typeof value === 'string');
    if (label === undefined) throw new UsageError('Say which work: a DOI, an address, a file or a title.');
    return { label, request: options, pdf: null };
  }
  const size = await measureFile(text);
  const kind = extname(text).toLowerCase();
  if (size === null) {
    const request = detectRequest(text);
    if ('title' in request && !/\s/.test(text) && ['.pdf', '.bib', '.ris'].includes(kind)) {
      throw new UsageError(`There is no such file: ${text}`);
    }
    return { label: text, request: { ...request, ...options }, pdf: null };
  }
  const label = basename(text);
  if (kind === '.pdf') return { label, request: options, pdf: checkSize(text, size) };
  return { label, request: { ...(await readEntry(text, { kind, size })), ...options }, pdf: null };
}

async function measureFile(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

function checkSize(path: string, size: number): string {
  if (size <= MAX_PDF_BYTES) return path;
  throw new Error(`${basename(path)} has ${Math.ceil(size / 1e6)} MB; ${MAX_PDF_BYTES / 1e6} can be sent.`);
}

interface EntryFile {
  readonly kind: string;
  readonly size: number;
}

async function readEntry(path: string, { kind, size }: EntryFile): Promise<LiteratureRequestInput> {
  const field = kind === '.bib' ? 'bibtex' : kind === '.ris' ? 'ris' : null;
  if (field === null) throw new UsageError(`A .pdf, .bib or .ris file is needed: ${path}`);
  const entry = size > MAX_ENTRY_LENGTH ? '' : await readFile(path, 'utf8');
  const count = size > MAX_ENTRY_LENGTH ? 'too much' : countEntries(path, { field, entry });
  if (count === 1) return { [field]: entry };
  throw new UsageError(
    `One entry is needed, and ${basename(path)} has ${count}. For many: literature import`,
  );
}

function countEntries(
  path: string,
  { field, entry }: { readonly field: 'bibtex' | 'ris'; readonly entry: string },
): number {
  try {
    return (field === 'bibtex' ? readBibtex(entry) : readRis(entry)).length;
  } catch (cause) {
    const detail = cause instanceof AppError ? cause.detail : String(cause);
    throw new Error(`${basename(path)}: ${detail}`, { cause });
  }
}
