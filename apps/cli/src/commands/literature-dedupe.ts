import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type BibliographicRecord, type Clustering, clusterInSteps } from '@roadwright/literature';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { createDedupeView, type DedupeView } from '../literature/dedupe-view.ts';
import { readRecords } from '../literature/read-records.ts';
import { renderCandidates, renderClusters } from '../literature/render-rows.ts';
import { renderSummary } from '../literature/render-summary.ts';
import { UsageError } from '../usage-error.ts';

export interface LiteratureDedupeOptions {
  /** Where the clusters go. */
  readonly out: string;
  /** Where the pairs for a person to judge go. */
  readonly candidates?: string;
}

/** Groups the records of a file by work and writes which is which; needs no server and sends nothing. */
export async function literatureDedupe(
  deps: CliDeps,
  file: string,
  { out, candidates }: LiteratureDedupeOptions,
): Promise<number> {
  const places = [file, out, ...(candidates === undefined ? [] : [candidates])].map((place) =>
    resolve(place),
  );
  if (new Set(places).size < places.length) throw new UsageError('Each file needs a name of its own.');
  const view = createDedupeView(deps);
  try {
    const records = await readRecords(file, async (count) => await view.show('records read', count, 0));
    const clustering = await cluster(records, view);
    await write(out, renderClusters(clustering));
    if (candidates !== undefined) await write(candidates, renderCandidates(clustering));
    view.close();
    for (const line of renderSummary(clustering)) deps.terminal.complain(line);
    return EXIT.done;
  } finally {
    view.close();
  }
}

async function cluster(records: readonly BibliographicRecord[], view: DedupeView): Promise<Clustering> {
  const steps = clusterInSteps(records);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await view.show('records compared', step.value, records.length);
  }
}

const write = async (file: string, rows: Iterable<string>): Promise<void> =>
  await pipeline(Readable.from(rows), createWriteStream(file));
