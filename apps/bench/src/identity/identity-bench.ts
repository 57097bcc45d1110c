import { createTestDatabase } from '@roadwright/db/testing';
import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { measureIdentity } from './measure-identity.ts';

const USAGE = `usage: pnpm bench identity [--submissions N] [--rounds N] [--smoke]
  --submissions N  handed in at once (200)
  --rounds N       of one work each, before one of different works (10)
`;

const WORKERS = 3;

/** Counts the works that are stored for submissions of one work through every door at once. */
export const identityBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { submissions, rounds } = readSettings(args);
    const { url } = await startPostgres({});
    const database = await createTestDatabase(url);
    const results = await measureIdentity({
      database_url: database.url,
      submissions,
      rounds,
      workers: WORKERS,
      onRound: ({ works, stored }) =>
        onProgress(`${submissions} submissions of ${works} works: ${stored} stored`),
    });
    await database.drop();
    const same = results.filter(({ works }) => works === 1);
    const different = results.filter(({ works }) => works > 1);
    return {
      work: `${submissions} submissions at once through every door (DOI, its address, arXiv id, its address, PMID, title, BibTeX with and without DOI, RIS, PDF) to an api and ${WORKERS} workers: ${rounds} rounds of one work, which has an article and a preprint, then one of ${submissions} works.`,
      body: renderTable(
        ['round', 'works', 'stored', 'requests to sources', 's'],
        results.map(({ works, stored, requests, took_ms }, at) => [
          String(at + 1),
          String(works),
          String(stored),
          String(requests),
          renderFigure(took_ms / 1000),
        ]),
      ),
      goals: [
        createGoal('works stored for one, worst round', Math.max(...same.map(({ stored }) => stored)), {
          most: 1,
        }),
        createGoal(
          'different works lost',
          different.reduce((sum, { works, stored }) => sum + works - stored, 0),
          { most: 0 },
        ),
      ],
    };
  },
};

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { submissions: text, rounds: text, smoke: { type: 'boolean' } });
  const small = values.smoke === true;
  return {
    submissions:
      readNumber('--submissions', values.submissions, { least: 1, whole: true }) ?? (small ? 20 : 200),
    rounds: readNumber('--rounds', values.rounds, { least: 1, whole: true }) ?? (small ? 2 : 10),
  };
}
