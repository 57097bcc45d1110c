import { type Bench, createGoal, type Goal } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { type Audit, auditPage, CATEGORIES, type Category, DEVICES, type Device } from './audit-page.ts';
import { type Address, ENDLESS_GOAL, prepareAddresses } from './prepare-addresses.ts';
import { setStage } from './set-stage.ts';

const USAGE = `usage: pnpm bench lighthouse [--runs N] [--page NAME] [--smoke]
  --runs N     audits of each page on each device, of which the median counts (3)
  --page NAME  only this one, such as start
`;

const LEAST_SCORE = 95;
/** Reported and not judged: a page behind a key is not there to be found. */
const UNJUDGED: Category = 'seo';
/** Longer than any audit. */
const ENDLESS_MS = 3_600_000;

interface Row {
  readonly address: Address;
  readonly device: Device;
  readonly audits: readonly Audit[];
}

/** Has Lighthouse judge the pages of a running system, as a phone and as a desk. */
export const lighthouseBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { runs, only, devices, max_concepts } = readSettings(args);
    const { url: postgres_url } = await startPostgres();
    const provider: Parameters<typeof setStage>[0]['provider'] = {
      latency: ({ answer, body }) =>
        answer === 'quiz' && JSON.stringify(body.messages).includes(ENDLESS_GOAL) ? ENDLESS_MS : 0,
    };
    const rows = await setStage({ postgres_url, provider }, async ({ client, base_url, port }) => {
      const addresses = await prepareAddresses(client, max_concepts);
      const found: Row[] = [];
      for (const address of addresses.filter(({ name }) => only === undefined || name === only)) {
        for (const device of devices) {
          const audits: Audit[] = [];
          for (let run = 0; run < runs; run++)
            audits.push(await auditPage({ url: `${base_url}${address.path}`, device, port }));
          const row = { address, device, audits };
          onProgress(describeRow(row));
          found.push(row);
        }
      }
      return found;
    });
    return {
      work: `Lighthouse's own presets, each page opened ${runs} times with nothing cached, medians; a system with a course of ${max_concepts} concepts that is written and one that is being written.`,
      body: renderRows(rows),
      goals: createGoals(rows),
    };
  },
};

const median = ({ audits }: Row, read: (audit: Audit) => number): number =>
  takeQuantile(audits.map(read), 0.5);

function describeRow(row: Row): string {
  const scores = CATEGORIES.map((category) => median(row, ({ scores }) => scores[category])).join(' ');
  const faults = [...new Set(row.audits.flatMap((audit) => audit.faults))].map((fault) => `\n    ${fault}`);
  return `${row.address.name}, ${row.device}: ${scores}${faults.join('')}`;
}

const renderRows = (rows: readonly Row[]): string =>
  renderTable(
    ['page', 'device', ...CATEGORIES, 'first paint, ms', 'largest paint, ms', 'blocked, ms', 'layout shift'],
    rows.map((row) => [
      row.address.name,
      row.device,
      ...CATEGORIES.map((category) => String(median(row, ({ scores }) => scores[category]))),
      ...[
        median(row, (audit) => audit.first_paint_ms),
        median(row, (audit) => audit.largest_paint_ms),
        median(row, (audit) => audit.blocked_ms),
      ].map((ms) => Math.round(ms).toLocaleString('en')),
      median(row, (audit) => audit.shift).toFixed(3),
    ]),
  );

/** The lowest score of a category over all pages is what counts. */
const createGoals = (rows: readonly Row[]): Goal[] =>
  CATEGORIES.filter((category) => category !== UNJUDGED).map((category) =>
    createGoal(
      `lowest score of ${category}`,
      Math.min(...rows.map((row) => median(row, ({ scores }) => scores[category]))),
      { least: LEAST_SCORE },
    ),
  );

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { runs: text, page: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  return {
    runs: readNumber('--runs', values.runs, { least: 1, whole: true }) ?? (smoke ? 1 : 3),
    only: values.page ?? (smoke ? 'start' : undefined),
    devices: smoke ? (['desktop'] as const) : DEVICES,
    max_concepts: smoke ? 2 : 12,
  };
}
