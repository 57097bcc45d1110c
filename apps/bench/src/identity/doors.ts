import type { AddLiteratureOptions, RoadwrightClient } from '@roadwright/client';
import type { AcceptedWork, LiteratureRequestInput } from '@roadwright/domain';
import { makePdf } from '@roadwright/literature/testing';
import type { LibraryWork } from './make-library.ts';

export type Door = (
  client: RoadwrightClient,
  work: LibraryWork,
  options: AddLiteratureOptions,
) => Promise<AcceptedWork>;

const add =
  (describe: (work: LibraryWork) => LiteratureRequestInput): Door =>
  (client, work, options) =>
    client.addLiterature(describe(work), options);

const bibtex = ({ article }: LibraryWork, more = '') =>
  `@article{key, title={${article.title}}, author={${article.authors.join(' and ')}}, year={${article.year}},
    journal={${article.journal}}, volume={${article.volume}}, pages={${article.pages?.replace('-', '--')}}${more}}`;

/** The ways in which a person hands in an article. */
const ARTICLE_DOORS: Readonly<Record<string, Door>> = {
  doi: add(({ article }) => ({ doi: article.doi.toUpperCase() })),
  doi_address: add(({ article }) => ({ url: `https://doi.org/${article.doi}?utm_source=mail` })),
  pmid: add(({ article }) => ({ pmid: article.pmid })),
  title: add(({ article }) => ({
    title: article.title.toLowerCase(),
    authors: [...article.authors],
    year: article.year,
  })),
  bibtex: add((work) => ({ bibtex: bibtex(work) })),
  bibtex_with_doi: add((work) => ({ bibtex: bibtex(work, `, doi={${work.article.doi}}`) })),
  ris: add(({ article }) => ({
    ris: [
      'TY  - JOUR',
      `TI  - ${article.title}`,
      ...article.authors.map((name) => `AU  - ${name}`),
      `PY  - ${article.year}`,
      `JO  - ${article.journal}`,
      `VL  - ${article.volume}`,
      'ER  - ',
      '',
    ].join('\n'),
  })),
};

/** The ways in which a person hands in its preprint, of which arXiv may be asked once in three seconds only. */
const PREPRINT_DOORS: Readonly<Record<string, Door>> = {
  arxiv: add(({ preprint }) => ({ arxiv_id: `arXiv:${preprint.arxiv}v2` })),
  arxiv_address: add(({ preprint }) => ({ url: `https://arxiv.org/pdf/${preprint.arxiv}` })),
  pdf: (client, work, options) => client.uploadLiterature(new Blob([drawPaper(work)]), options),
};

/** Doors for many works. */
export const MANY_DOORS = Object.values(ARTICLE_DOORS);
/** Doors for one work. */
export const ALL_DOORS = [...MANY_DOORS, ...Object.values(PREPRINT_DOORS)];

/** The preprint's file: title and authors on its first page, and the archive's stamp at the side. */
function drawPaper({ preprint: { title, authors, arxiv } }: LibraryWork): Uint8Array<ArrayBuffer> {
  const half = title.indexOf(' ', title.length / 2);
  const pdf = makePdf({
    pages: [
      [
        { text: title.slice(0, half), x: 72, y: 700, size: 18 },
        { text: title.slice(half + 1), x: 72, y: 678, size: 18 },
        {
          text: authors.map((name) => name.split(', ').toReversed().join(' ')).join(', '),
          x: 72,
          y: 650,
          size: 11,
        },
        { text: 'Abstract', x: 72, y: 620, size: 12 },
        { text: 'We look at what the harbour keeps, and for how long it keeps it.', x: 72, y: 600, size: 10 },
        { text: `arXiv:${arxiv}v2 [cs.DL] 3 Jan 2020`, x: 30, y: 250, size: 14, upwards: true },
      ],
    ],
  });
  return new Uint8Array(pdf);
}
