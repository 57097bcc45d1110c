import { resolve } from 'node:path';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { createBarView } from '../literature/bar-view.ts';
import { type ImportTally, importRecords } from '../literature/import-records.ts';
import { readRecords } from '../literature/read-records.ts';
import { renderFailures } from '../literature/render-rows.ts';
import { writeRows } from '../literature/write-rows.ts';
import { toPlainLine } from '../terminal/plain-text.ts';
import { UsageError } from '../usage-error.ts';

export interface LiteratureImportOptions {
  /** Where the records that failed go. */
  readonly report?: string;
  readonly concurrency?: number;
}

/** Enough to keep a few workers busy, and few enough that a full queue is not full of one import. */
const CONCURRENCY = 16;

/** Takes in every record of a file; what is there already is recognised, so that it can be run again. */
export async function literatureImport(
  deps: CliDeps,
  file: string,
  { report, concurrency = CONCURRENCY }: LiteratureImportOptions,
): Promise<number> {
  if (report !== undefined && resolve(report) === resolve(file)) {
    throw new UsageError('Each file needs a name of its own.');
  }
  const { client, terminal, interrupted: signal } = deps;
  const view = createBarView(deps);
  let tally: ImportTally | null = null;
  try {
    const records = await readRecords(file, async (count) => await view.show('records read', count, 0));
    tally = { total: records.length, created: 0, duplicate: 0, failed: [] };
    const onChange = (next: ImportTally) => {
      tally = next;
      view.draw('records', countDone(next), next.total);
    };
    await importRecords(records, { client, signal, concurrency, onChange });
  } finally {
    view.close();
    if (tally !== null) {
      if (report !== undefined) await writeRows(report, renderFailures(tally.failed));
      for (const line of renderTally(tally, report)) terminal.complain(line);
    }
  }
  if (signal.aborted) {
    terminal.complain(
      'Stopped; what was sent goes on. Run it again for the rest: what is there is recognised.',
    );
    return EXIT.interrupted;
  }
  if (tally.failed.length === 0) return EXIT.done;
  return tally.failed.length === tally.total ? EXIT.failed : EXIT.partial;
}

const countDone = ({ created, duplicate, failed }: ImportTally): number =>
  created + duplicate + failed.length;

const MOST_SHOWN = 10;

function renderTally(tally: ImportTally, report: string | undefined): string[] {
  const { total, created, duplicate, failed } = tally;
  const shown = report === undefined ? failed.slice(0, MOST_SHOWN) : [];
  const left = failed.length - shown.length;
  return [
    `${countDone(tally)} of ${total} records: ${created} created, ${duplicate} duplicate, ${failed.length} failed`,
    ...shown.map(
      ({ record, failure }) => `  ${toPlainLine(`${record.id}: ${failure.detail} (${failure.code})`)}`,
    ),
    ...(left > 0
      ? [`  ${report === undefined ? `and ${left} more; see them all with --report FILE` : `why: ${report}`}`]
      : []),
  ];
}
