import { cancelTask, listCandidates, listWorks, undoMerge } from '@roadwright/db';
import { isTerminal, type LiteratureRequestInput } from '@roadwright/domain';
import { composeWork } from '@roadwright/literature';
import type { UpstreamWork } from '@roadwright/literature/testing';
import type {} from '@roadwright/postgres/vitest';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { createTestLibrary, type TestLibrary } from './testing/start-library.ts';
import { untilEnd } from './testing/until.ts';

type Article = UpstreamWork & Required<Pick<UpstreamWork, 'doi' | 'pmid' | 'arxiv'>>;

/** Different works with much in common: a series in two parts, an erratum, a colleague's reply. */
const WORKS: readonly Article[] = [
  ['Winter tides and the memory of lighthouse keepers. Part I', 'Quillfeather, Mara T.'],
  ['Winter tides and the memory of lighthouse keepers. Part II', 'Quillfeather, Mara T.'],
  ['Erratum to: Winter tides and the memory of lighthouse keepers. Part I', 'Quillfeather, Mara T.'],
  ['Harbour silt as an archive of trade on shallow coasts', 'Adebayo, Ngozi'],
  ['Harbour silt as an archive of trade on shallow coasts: reply', 'Marchetti, Ugo'],
].map(([title = '', author = ''], at) => ({
  doi: `10.5555/tides.${at}`,
  pmid: String(30_000_000 + at),
  arxiv: `2001.${String(10_000 + at)}`,
  openalex: `W400000000${at}`,
  title,
  authors: [author, 'Oosterzee, Pim'],
  year: 2011,
  journal: 'Annals of Harbour Studies',
  volume: '14',
  number: String(1 + at),
  pages: `${100 * (at + 1)}-${100 * (at + 1) + 9}`,
}));

/** As the registries know them: the article by its DOI and PMID, and the preprint that its author tied to it. */
const UPSTREAM: readonly UpstreamWork[] = WORKS.flatMap(({ arxiv, ...article }) => [
  article,
  { arxiv, article_doi: article.doi, title: article.title, authors: article.authors, year: 2010 },
]);

const NAMES: readonly ((work: Article) => LiteratureRequestInput)[] = [
  ({ doi }) => ({ doi: doi.toUpperCase() }),
  ({ pmid }) => ({ pmid }),
  ({ arxiv }) => ({ arxiv_id: `arXiv:${arxiv}v2` }),
];
const DOORS: typeof NAMES = [
  ...NAMES,
  ({ doi }) => ({ url: `https://doi.org/${doi}?utm_source=mail` }),
  ({ arxiv }) => ({ url: `https://arxiv.org/pdf/${arxiv}` }),
  ({ doi, title }) => ({ doi, title }),
  ({ title, authors, year }) => ({ title, authors: [...authors], year }),
  ({ title, authors, year, journal = '', pages = '' }) => ({
    bibtex: `@article{k, title={${title}}, author={${authors.join(' and ')}}, year={${year}}, journal={${journal}}, pages={${pages}}}`,
  }),
];
const HOSTS = ['api.crossref.org', 'api.openalex.org', 'export.arxiv.org', 'eutils.ncbi.nlm.nih.gov'];

type Act =
  | { readonly act: 'submit'; readonly work: number; readonly door: number; readonly times: number }
  | { readonly act: 'cancel' | 'restart' | 'undo' }
  | { readonly act: 'break'; readonly host: string; readonly status: number }
  | { readonly act: 'mend' };

const submitting = fc.record({
  act: fc.constant('submit' as const),
  work: fc.nat(WORKS.length - 1),
  door: fc.nat(DOORS.length - 1),
  times: fc.integer({ min: 1, max: 3 }),
});
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: submitting },
    { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('cancel', 'restart', 'undo') }) },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('break' as const),
        host: fc.constantFrom(...HOSTS),
        status: fc.constantFrom(500, 429),
      }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('mend' as const) }) },
  ),
  { minLength: 10, maxLength: 30 },
);

interface Handed {
  readonly task_id: string;
  /** What was told at once. */
  readonly work_id: string | null;
  readonly title: string;
}

/** Plays the acts without waiting for any submission, then mends everything and hands in all that was meant once more. */
async function play(library: TestLibrary, list: readonly Act[]) {
  const { database, upstream } = library;
  const handed: Handed[] = [];
  let undone = 0;
  const submit = async (work: Article, door: (work: Article) => LiteratureRequestInput) => {
    const { task_id, work_id } = await library.submit(door(work));
    handed.push({ task_id, work_id, title: work.title });
  };
  const mend = () => HOSTS.forEach((host) => void upstream.setFault(host, null));
  const undo = async () => {
    const { items } = await listWorks(database, { limit: 100 });
    for (const { work_id } of items) {
      // To part a work from one of which only a name is known says that the name is not its own.
      const merge = (await library.read(work_id)).merges.find(
        ({ reason }) => reason !== 'known_by_name_only',
      );
      if (merge === undefined) continue;
      undone += 1;
      await undoMerge(database, { merge_id: merge.merge_id, compose: composeWork });
      return;
    }
  };
  let runner = await library.start();
  for (const step of list) {
    if (step.act === 'submit') {
      const [work, door] = [WORKS[step.work], DOORS[step.door]];
      if (work === undefined || door === undefined) continue;
      await Promise.all(Array.from({ length: step.times }, () => submit(work, door)));
    } else if (step.act === 'break') upstream.setFault(step.host, { status: step.status });
    else if (step.act === 'mend') mend();
    else if (step.act === 'undo') await undo();
    else if (step.act === 'cancel') {
      const { task_id = '' } = handed.at(-1) ?? {};
      if (task_id !== '') await cancelTask(database, { task_id, owner: null }).catch(() => undefined);
    } else {
      await runner.stop();
      runner = await library.start();
    }
  }
  mend();
  await Promise.all(handed.map(({ task_id }) => untilEnd(database, task_id)));
  const last = handed.length;
  const meant = WORKS.filter(({ title }) => handed.some((one) => one.title === title));
  for (const door of NAMES) for (const work of meant) await submit(work, door);
  const ends = await Promise.all(handed.map(({ task_id }) => untilEnd(database, task_id)));
  return { handed, ends, again: ends.slice(last), meant, undone };
}

it('holds for works that look alike, through any doors, whatever fails and whatever a person takes back', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const library = await createTestLibrary(inject('postgresUrl'), UPSTREAM);
      try {
        const { handed, ends, again, meant, undone } = await play(library, list);
        expect(ends.every(({ status }) => isTerminal(status))).toBe(true);
        expect(
          again
            .map(({ error }) => error?.code)
            .filter((code) => code !== undefined && !/^url_|^pdf_/.test(code)),
        ).toEqual([]);
        for (const [at, { title, work_id }] of handed.entries()) {
          const end = ends[at];
          const told = [work_id, end?.work_id ?? null].filter((id) => id !== null);
          for (const id of told) expect((await library.read(id)).title).toBe(title);
        }
        const { items } = await listWorks(library.database, { limit: 100 });
        expect([...new Set(items.map(({ title }) => title))].toSorted()).toEqual(
          meant.map(({ title }) => title).toSorted(),
        );
        if (undone === 0) {
          expect(items).toHaveLength(meant.length);
          const open = await listCandidates(library.database, { status: 'open', limit: 100 });
          for (const { works } of open.items) expect(works[0]?.title).not.toBe(works[1]?.title);
        }
      } finally {
        await library.close();
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
