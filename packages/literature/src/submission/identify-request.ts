import {
  AppError,
  type BibliographicRecord,
  BLANK_RECORD,
  type ErrorCode,
  type Identifier,
  type LiteratureRequest,
  uniteIdentifiers,
} from '@roadwright/domain';
import { identify } from '../identifier/identify.ts';
import { boundRecord } from '../record/bound-record.ts';
import { listNames } from '../record/list-identifiers.ts';
import { readBibtex, readRis } from '../record/read-bibliography.ts';
import { identifyUrl } from '../url/identify-url.ts';

/** What a request says about the work that it means. */
export interface RequestIdentity {
  /** The most trusted first. */
  readonly identifiers: readonly Identifier[];
  /** Canonical addresses of its page or file. */
  readonly aliases: readonly string[];
  /** What it says beside identifiers; null when nothing. */
  readonly record: BibliographicRecord | null;
}

interface RequestOptions {
  /** Whether a file came with the request, which may name the work by itself. */
  readonly has_file?: boolean;
}

/**
 * Reads which work a request means, as far as that can be told without asking anybody.
 *
 * @throws AppError invalid_doi, invalid_arxiv_id, invalid_pmid, invalid_url, invalid_bibliography, work_unidentified
 */
export function identifyRequest(
  request: LiteratureRequest,
  { has_file = false }: RequestOptions = {},
): RequestIdentity {
  const named = readNames(request);
  const addressed = readAddresses(request);
  const record = readDescription(request);
  const described = record === null ? [] : listNames(record);
  const identifiers = uniteIdentifiers([...named, ...addressed.identifiers, ...described]);
  const aliases = [...new Set(addressed.aliases)];
  if (identifiers.length === 0 && aliases.length === 0 && record === null && !has_file)
    throw createUnidentified();
  return { identifiers, aliases, record };
}

const createUnidentified = () =>
  new AppError(
    'work_unidentified',
    'Nothing in the request names a work. Give a DOI, an arXiv id, a PMID, an address, a BibTeX or RIS entry, a title or a PDF.',
  );

const NAMES = [
  ['doi', 'doi', 'invalid_doi', 'a DOI such as 10.1038/nature14539'],
  ['arxiv_id', 'arxiv', 'invalid_arxiv_id', 'an arXiv id such as 1706.03762 or math/0309136'],
  ['pmid', 'pmid', 'invalid_pmid', 'a PMID such as 26017442'],
] as const;

const readNames = (request: LiteratureRequest): Identifier[] =>
  NAMES.flatMap(([field, scheme, code, example]) => {
    const text = request[field];
    if (text === undefined) return [];
    const identifier = identify(scheme, text);
    if (identifier === null) throw createFault(code, field, `${example} is needed`);
    return [identifier];
  });

function readAddresses(request: LiteratureRequest) {
  const identifiers: Identifier[] = [];
  const aliases: string[] = [];
  for (const field of ['url', 'pdf_url'] as const) {
    const text = request[field];
    if (text === undefined) continue;
    const reading = identifyUrl(text);
    if (reading === null)
      throw createFault('invalid_url', field, 'an http or https address without a password is needed');
    aliases.push(reading.alias);
    if (reading.identifier !== null) identifiers.push(reading.identifier);
  }
  return { identifiers, aliases };
}

/** Fields that are given by themselves hold against those of an entry. */
function readDescription(request: LiteratureRequest): BibliographicRecord | null {
  const entry = readEntry(request, 'bibtex', readBibtex) ?? readEntry(request, 'ris', readRis);
  const { title, authors, year } = request;
  if (entry === null && title === undefined) return null;
  return boundRecord({
    ...(entry ?? { ...BLANK_RECORD, source: 'submitted' }),
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors }),
    ...(year === undefined ? {} : { year }),
  });
}

/** A few strings made of one another unpack to gigabytes; a comment may stand between the sign and the word. */
const STRINGS = /@\s*(?:%|string\s*[{(%])/i;

function readEntry(
  request: LiteratureRequest,
  field: 'bibtex' | 'ris',
  read: (text: string) => BibliographicRecord[],
): BibliographicRecord | null {
  const text = request[field];
  if (text === undefined) return null;
  if (field === 'bibtex' && STRINGS.test(text)) {
    throw createFault('invalid_bibliography', field, 'write the values of @string into the entry itself');
  }
  let entries: BibliographicRecord[];
  try {
    entries = read(text);
  } catch (cause) {
    const detail = cause instanceof AppError ? cause.detail : 'It cannot be read.';
    throw createFault('invalid_bibliography', field, detail);
  }
  const [entry, second] = entries;
  if (entry === undefined || second !== undefined) {
    throw createFault('invalid_bibliography', field, `one entry is needed, there are ${entries.length}`);
  }
  return { ...entry, id: '', source: 'submitted' };
}

const createFault = (code: ErrorCode, field: string, detail: string): AppError =>
  new AppError(code, `${field}: ${detail}.`.replace(/\.\.$/, '.'), {
    errors: [{ pointer: `#/${field}`, detail }],
  });
