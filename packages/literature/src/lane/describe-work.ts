import {
  AppError,
  type BibliographicRecord,
  type Identifier,
  type LiteratureRequest,
  type ResolvedReference,
  type SourceRecord,
} from '@roadwright/domain';
import { resolveWork } from '../resolve/resolve-work.ts';
import type { ResolvedWork, WorkQuery } from '../resolve/resolved-work.ts';
import type { RequestIdentity } from '../submission/identify-request.ts';
import { isGenericTitle } from '../text/is-generic-title.ts';
import { titleKey } from '../text/title-key.ts';
import { identifyUrl } from '../url/identify-url.ts';
import { isPaperFault } from './create-paper-shelf.ts';
import { digestRecord } from './digest-record.ts';
import type { LiteratureRun } from './lane-run.ts';
import { isPaperOf, type Paper } from './read-paper.ts';
import { tryAgain } from './try-again.ts';

/** What is known of a submission's work. */
export interface Description {
  /** The most trusted first; never empty. */
  readonly records: readonly SourceRecord[];
  readonly identifiers: readonly Identifier[];
  readonly references: readonly ResolvedReference[];
  readonly pdf_urls: readonly string[];
  /** Whether the uploaded file is of this work. */
  readonly is_file: boolean;
  /** The addresses that surely show this work. */
  readonly aliases: readonly string[];
}

/** What a submission brings. */
export interface Brought {
  readonly sha256: string | null;
  readonly identity: RequestIdentity;
}

/**
 * Describes the work by whatever names it: what the request says, else what the page at its address says, else what
 * the title page of its file says. The sources are asked first; what was submitted has to do where they know nothing.
 *
 * @throws AppError not_found_upstream, identifier_conflict, upstream_limited, upstream_failed, url_…, pdf_…
 */
export async function describeWork(run: LiteratureRun, brought: Brought): Promise<Description> {
  const { identity } = brought;
  if (identity.identifiers.length > 0 || identity.record !== null) {
    const found = await describeNamed(run, identity);
    const aliases = listAddresses(run.task.request).filter((address) => isAddressOf(address, found));
    return { ...found, is_file: await isFileOf(run, brought, found), aliases: aliases.map(nameAddress) };
  }
  if (brought.sha256 !== null) {
    const found = await describePaper(run, await run.shelf.readUpload(brought.sha256));
    return { ...found, is_file: true, aliases: [] };
  }
  const [address] = listAddresses(run.task.request);
  if (address === undefined) throw createNameless();
  return { ...(await describeAddress(run, address)), is_file: false, aliases: [nameAddress(address)] };
}

const listAddresses = ({ url, pdf_url }: LiteratureRequest): string[] =>
  [url, pdf_url].filter((address) => address !== undefined);

const nameAddress = (address: string): string => identifyUrl(address)?.alias ?? address;

/** An address beside other names may show anything, unless it bears one of the work's own. */
function isAddressOf(address: string, { records, identifiers }: Found): boolean {
  const name = identifyUrl(address)?.identifier ?? null;
  const own = [...identifiers, ...records.flatMap(({ record }) => record.identifiers)];
  return name !== null && own.some(({ scheme, value }) => scheme === name.scheme && value === name.value);
}

type Found = Omit<Description, 'is_file' | 'aliases'>;

async function describeNamed(run: LiteratureRun, query: WorkQuery): Promise<Found> {
  try {
    return readResolution(await askSources(run, query));
  } catch (error) {
    if (!isUnknown(error) || query.record === null || !isTelling(query.record)) throw error;
    return describeSubmitted(query.record, query.identifiers);
  }
}

/** Sources that are away for a moment are waited for; a stranger's server is not, since others wait for this place. */
const askSources = (run: LiteratureRun, query: WorkQuery): Promise<ResolvedWork> =>
  tryAgain(run, () => resolveWork(query, { reader: run.sources, signal: run.signal }));

const readResolution = ({ records, identifiers, references, pdf_urls }: ResolvedWork): Found => ({
  records,
  identifiers,
  references,
  pdf_urls,
});

const isUnknown = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'not_found_upstream';

/** Of names that no registry knows only the most trusted counts, as where it was submitted: the others may be wrong. */
function describeSubmitted(record: BibliographicRecord, given: readonly Identifier[]): Found {
  const identifiers = given.slice(0, 1);
  const doi = identifiers.find(({ scheme }) => scheme === 'doi')?.value ?? '';
  const named = { ...record, identifiers, doi };
  return {
    records: [{ source: 'submitted', source_key: digestRecord(record), record: named, details: {} }],
    identifiers,
    references: [],
    pdf_urls: [],
  };
}

/** A title alone is borne by many works; with an author or a year it is a description. */
const LEAST_LETTERS = 20;
const isTelling = ({ title, authors, year }: BibliographicRecord): boolean =>
  titleKey(title).length >= LEAST_LETTERS && !isGenericTitle(title) && (authors.length > 0 || year !== null);

/** What a title page says may be misread, so that it counts only where the sources say the same. */
async function describePaper(run: LiteratureRun, paper: Paper): Promise<Found> {
  const { record } = paper;
  if (record === null) throw createNameless();
  const { identifiers } = record.record;
  const attempts: WorkQuery[] = [
    ...(identifiers.length === 0 ? [] : [{ identifiers, record: record.record }]),
    { identifiers: [], record: { ...record.record, identifiers: [], doi: '' } },
  ];
  for (const query of attempts) {
    try {
      return readResolution(await askSources(run, query));
    } catch (error) {
      const goesOn = isUnknown(error) || (error instanceof AppError && error.code === 'identifier_conflict');
      if (!goesOn) throw error;
    }
  }
  if (titleKey(record.record.title).length < LEAST_LETTERS || isGenericTitle(record.record.title)) {
    throw createNameless();
  }
  // It may print the identifiers of another work, as an erratum does.
  const bare = { ...record, record: { ...record.record, identifiers: [], doi: '' } };
  return { records: [bare], identifiers: [], references: [], pdf_urls: [] };
}

const createNameless = () =>
  new AppError(
    'not_found_upstream',
    'The file does not say which work it is. Submit it again with its DOI, or with title, authors and year.',
  );

async function describeAddress(run: LiteratureRun, address: string): Promise<Found> {
  const fetched = await run.shelf.fetch(address);
  if (fetched.kind === 'paper') return await describePaper(run, fetched.paper);
  const { identifiers, record, pdf_urls } = fetched.page;
  if (identifiers.length === 0 && record === null) {
    throw new AppError(
      'not_found_upstream',
      `The page at ${new URL(address).host} does not say which work it shows. Give its DOI, or title, authors and year.`,
    );
  }
  const found = await describeNamed(run, { identifiers, record });
  return { ...found, pdf_urls: [...found.pdf_urls, ...pdf_urls] };
}

async function isFileOf(run: LiteratureRun, { sha256 }: Brought, { records }: Found): Promise<boolean> {
  if (sha256 === null) return false;
  try {
    const paper = await run.shelf.readUpload(sha256);
    return records.some(({ record }) => record.title !== '' && isPaperOf(paper, record.title));
  } catch (error) {
    // The content's own step tells what is wrong with the file.
    if (isPaperFault(error, run.signal)) return false;
    throw error;
  }
}
