import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import type { BibliographicRecord } from '@roadwright/domain';
import { readRow } from '@roadwright/literature';
import { CsvError, parse } from 'csv-parse';

const COLUMNS = [
  'id',
  'source',
  'title',
  'authors',
  'year',
  'journal',
  'volume',
  'number',
  'pages',
  'doi',
  'url',
];
const LONGEST_ROW = 1_000_000;

/**
 * Reads the rows of a CSV file one by one, so that only what a record needs stays in memory.
 * @throws Error that names the line and what is wrong with it
 */
export async function* readCsv(file: string): AsyncGenerator<BibliographicRecord> {
  // The pipeline carries the file's errors to the rows; whoever reads them hears of all.
  const rows = pipeline(
    createReadStream(file),
    parse({
      bom: true,
      columns: readHeader,
      trim: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
    () => undefined,
  );
  try {
    for await (const row of rows) yield readRow(row as Record<string, string>);
  } catch (error) {
    // Its message names the line; the quotation of the row after it does not help.
    if (error instanceof CsvError) throw new Error(error.message, { cause: error });
    throw error;
  }
}

/** Checks the header; further columns are left aside. */
function readHeader(names: readonly string[]): (string | false)[] {
  const columns = names.map((name) => name.trim().toLowerCase());
  for (const needed of ['id', 'title']) {
    if (!columns.includes(needed)) {
      throw new Error(`the header has no column "${needed}"; it may have: ${COLUMNS.join(', ')}`);
    }
  }
  const twice = columns.find((name, at) => COLUMNS.includes(name) && columns.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`the header has the column "${twice}" twice`);
  return columns.map((name) => (COLUMNS.includes(name) ? name : false));
}
