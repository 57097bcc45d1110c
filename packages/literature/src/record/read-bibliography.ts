import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import {
  AppError,
  type BibliographicRecord,
  type Identifier,
  type IdentifierScheme,
} from '@roadwright/domain';
import { identify } from '../identifier/identify.ts';
import { readCsl } from './read-csl.ts';

/** Longest text of a bibliography that is read, in characters; 100,000 entries take about 40 million. */
export const LONGEST_BIBLIOGRAPHY = 64_000_000;

type ParseOptions = NonNullable<Parameters<typeof plugins.input.chain>[1]>;

/** The type is forced, since citation.js would fetch what looks like an address. Its types ask for what has defaults. */
const options = (forceType: string): ParseOptions => ({ forceType, generateGraph: false }) as ParseOptions;

/** An entry as the BibTeX parser leaves it, before it becomes CSL, which has no place for all identifiers. */
interface RawEntry {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/**
 * Reads the entries of a BibTeX text; no TeX is run, and nothing is fetched.
 * @throws validation_failed with the place of the fault
 */
export function readBibtex(text: string): BibliographicRecord[] {
  return parse(text, (checked) => {
    const entries = plugins.input.data(checked, '@bibtex/text') as unknown as RawEntry[];
    if (entries.length === 0) return [];
    const items = plugins.input.chain(entries, options('@bibtex/entries+list'));
    return items.map(readCsl).map((record, at) => ({
      ...record,
      identifiers: [...readIdentifiers(entries[at]?.properties ?? {}), ...record.identifiers],
    }));
  });
}

/**
 * Reads the entries of an RIS text; nothing is fetched.
 * @throws validation_failed when it has no entry
 */
export function readRis(text: string): BibliographicRecord[] {
  return parse(text, (checked) => {
    const clean = checked.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
    const items: CSL[] = plugins.input.chain(clean, options('@ris/file'));
    return items.map(readCsl);
  });
}

function parse(text: string, read: (text: string) => BibliographicRecord[]): BibliographicRecord[] {
  if (text.length > LONGEST_BIBLIOGRAPHY) {
    throw new AppError(
      'validation_failed',
      `It has ${text.length} characters; ${LONGEST_BIBLIOGRAPHY} can be read.`,
    );
  }
  let records: BibliographicRecord[];
  try {
    records = read(text);
  } catch (error) {
    // The parser's message draws the place below its first line.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new AppError('validation_failed', `It cannot be read: ${message.replace(/:$/, '')}.`, {
      cause: error,
    });
  }
  if (records.length === 0) throw new AppError('validation_failed', 'It has no entries.');
  return records;
}

function readIdentifiers(properties: Readonly<Record<string, unknown>>): Identifier[] {
  const field = (name: string): string => (typeof properties[name] === 'string' ? properties[name] : '');
  const archive = (field('archiveprefix') || field('archivePrefix') || field('eprinttype')).toLowerCase();
  const given: readonly (readonly [IdentifierScheme, string])[] = [
    ['arxiv', archive === 'arxiv' ? field('eprint') : ''],
    ['pmid', field('pmid')],
    ['pmcid', field('pmcid')],
  ];
  return given.flatMap(([scheme, value]) => (value === '' ? [] : (identify(scheme, value) ?? [])));
}
