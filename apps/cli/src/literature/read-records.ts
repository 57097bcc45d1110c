import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { AppError, type BibliographicRecord } from '@roadwright/domain';
import { LONGEST_BIBLIOGRAPHY, readBibtex, readRis } from '@roadwright/literature';
import { UsageError } from '../usage-error.ts';
import { readCsv } from './read-csv.ts';

/** More records than this do not fit into an ordinary process. */
const MOST_RECORDS = 250_000;

/** Reads the records of a .csv, .bib or .ris file; `onRead` hears how many there are so far. */
export async function readRecords(
  file: string,
  onRead: (count: number) => Promise<void>,
): Promise<BibliographicRecord[]> {
  try {
    const records: BibliographicRecord[] = [];
    for await (const record of openRecords(file)) {
      if (records.length === MOST_RECORDS) throw new Error(`it has more than ${MOST_RECORDS} records`);
      records.push(record);
      if (records.length % 1000 === 0) await onRead(records.length);
    }
    return extname(file).toLowerCase() === '.csv' ? checkIds(records) : nameEntries(records);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const detail =
      error instanceof AppError ? error.detail : error instanceof Error ? error.message : String(error);
    throw new Error(`${basename(file)}: ${detail}`, { cause: error });
  }
}

async function* openRecords(file: string): AsyncIterable<BibliographicRecord> {
  switch (extname(file).toLowerCase()) {
    case '.csv':
      return yield* readCsv(file);
    case '.bib':
      return yield* readBibtex(await readText(file));
    case '.ris':
      return yield* readRis(await readText(file));
    default:
      throw new UsageError(`The name of the file must end with .csv, .bib or .ris: ${file}`);
  }
}

async function readText(file: string): Promise<string> {
  const { size } = await stat(file);
  // No character takes less than a byte nor more than four.
  if (size > LONGEST_BIBLIOGRAPHY * 4) throw new Error(`it has ${size} bytes, which is too much`);
  return await readFile(file, 'utf8');
}

/** A row is known by its id in the answer, so each needs its own. */
function checkIds(records: BibliographicRecord[]): BibliographicRecord[] {
  const seen = new Set<string>();
  records.forEach(({ id }, at) => {
    if (id === '') throw new Error(`record ${at + 1} has no id`);
    if (seen.has(id)) throw new Error(`the id "${id}" is there twice; the second time in record ${at + 1}`);
    seen.add(id);
  });
  return records;
}

/** Entries may lack a key, and exports that were put together repeat keys: the second `key` becomes `key#2`. */
function nameEntries(records: BibliographicRecord[]): BibliographicRecord[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const key = record.id === '' ? 'entry' : record.id;
    let count = (seen.get(key) ?? 0) + 1;
    while (count > 1 && seen.has(`${key}#${count}`)) count += 1;
    seen.set(key, count);
    const id = count === 1 && record.id !== '' ? key : `${key}#${count}`;
    seen.set(id, seen.get(id) ?? 1);
    return { ...record, id };
  });
}
