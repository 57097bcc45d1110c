import { resolve } from 'node:path';
import type { BibliographicRecord } from '@roadwright/domain';
import { type Clustering, clusterInSteps } from '@roadwright/literature';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { type BarView, createBarView } from '../literature/bar-view.ts';
import { readRecords } from '../literature/read-records.ts';
import { renderCandidates, renderClusters } from '../literature/render-rows.ts';
import { renderSummary } from '../literature/render-summary.ts';
import { writeRows } from '../literature/write-rows.ts';
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
  const view = createBarView(deps);
  try {
    const records = await readRecords(file, async (count) => await view.show('records read', count, 0));
    const clustering = await cluster(records, view);
    await writeRows(out, renderClusters(clustering));
    if (candidates !== undefined) await writeRows(candidates, renderCandidates(clustering));
    view.close();
    for (const line of renderSummary(clustering)) deps.terminal.complain(line);
    return EXIT.done;
  } finally {
    view.close();
  }
}

async function cluster(records: readonly BibliographicRecord[], view: BarView): Promise<Clustering> {
  const steps = clusterInSteps(records);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await view.show('records compared', step.value, records.length);
  }
}
