import { identify } from '../identifier/identify.ts';
import type { UrlMeaning, UrlRule } from './url-rule.ts';
import { landOn } from './url-rule.ts';

/** Serial numbers of The Lancet's journals, which name every article 10.1016/S-PII to this day. */
const LANCETS = new Set(
  '0140-6736 1470-2045 1473-3099 1474-4422 2213-2600 2213-8587 2214-109X 2215-0366 2352-3018 2352-3026 2352-4642 2468-1253 2468-2667 2542-5196 2589-7500 2665-9913 2666-5247 2666-7568'.split(
    ' ',
  ),
);
/** Serial numbers of Cell, Neuron, Immunity, Current Biology, Molecular Cell, Cancer Cell and Developmental Cell. */
const CELL_PRESS = new Set(
  '0092-8674 0896-6273 1074-7613 0960-9822 1097-2765 1535-6108 1534-5807'.split(' '),
);
const PII = /^(S?)(\d{4})-?(\d{3}[\dX])\(?(\d{2})\)?(\d{5})-?([\dX])$/i;

/** Publishers whose addresses name a work only by a number of their own: all views get one address. */
export const LANDING_RULES: readonly UrlRule[] = [
  {
    hosts: ['sciencedirect.com', 'cell.com', 'thelancet.com', 'linkinghub.elsevier.com'],
    path: /\/(?:pii\/|fulltext\/|abstract\/|pdf\/|pdfExtended\/|retrieve\/pii\/|showPdf\/)?(?:PII)?(S?\d{4}-?\d{3}[\dX]\(?\d{2}\)?\d{5}-?[\dX])(?:$|[/.])/i,
    read: ({ group }) => readPii(group(1)),
    reason:
      "Elsevier's sites share the PII; a DOI follows from it only where the journal used no other pattern",
  },
  {
    hosts: ['ieeexplore.ieee.org'],
    path: /^\/(?:abstract\/)?document\/(\d{4,9})(?:\/|$)/,
    read: ({ group }) => landOn(`ieeexplore.ieee.org/document/${Number(group(1))}`),
    reason: 'IEEE document numbers are in no DOI',
  },
  {
    hosts: ['ieeexplore.ieee.org'],
    path: /^\/(?:stamp\/stamp\.jsp|stampPDF\/getPDF\.jsp|xpls?\/[a-z]+\.jsp)$/i,
    read: ({ query }) =>
      /^\d{4,9}$/.test(query('arnumber'))
        ? landOn(`ieeexplore.ieee.org/document/${Number(query('arnumber'))}`)
        : null,
    reason: 'the same number as a parameter',
  },
  {
    hosts: ['ieeexplore.ieee.org'],
    path: /^\/iel[x\d]*\/.*\/(\d{7,9})\.pdf$/,
    read: ({ group }) => landOn(`ieeexplore.ieee.org/document/${Number(group(1))}`),
    reason: 'PDFs are named by the document number with leading zeros',
  },
  {
    hosts: ['openaccess.thecvf.com'],
    path: /^\/(content[^/]*)\/(.*?)(?:html|papers)\/([^/]+_paper)\.(?:html|pdf)$/i,
    read: ({ group }) => landOn(`openaccess.thecvf.com/${group(1)}/${group(2)}html/${group(3)}.html`),
    reason: 'CVF: page and PDF differ in folder and ending only',
  },
  {
    hosts: ['papers.nips.cc', 'papers.neurips.cc', 'proceedings.neurips.cc', 'proceedings.nips.cc'],
    path: /^\/(?:paper_files\/)?paper\/(\d{4})\/(?:hash|file)\/([0-9a-f]{32})-/i,
    read: ({ group }) =>
      landOn(
        `proceedings.neurips.cc/paper_files/paper/${group(1)}/hash/${group(2).toLowerCase()}-Abstract.html`,
      ),
    reason: 'NeurIPS: the hash names the paper on all four hosts, whichever file follows',
  },
  {
    hosts: ['papers.nips.cc', 'papers.neurips.cc'],
    path: /^\/paper\/(\d{1,5}-[^/]+?)(?:\.pdf)?$/,
    read: ({ group }) => landOn(`papers.nips.cc/paper/${group(1)}`),
    reason: 'NIPS until 2019: page and PDF differ in ending only',
  },
  {
    hosts: ['openreview.net'],
    path: /^\/(?:forum|pdf|attachment|revisions)\/?$/,
    read: ({ query }) =>
      /^[\w-]{6,16}$/.test(query('id')) ? landOn(`openreview.net/forum?id=${query('id')}`) : null,
    reason: 'OpenReview: forum and PDF share the id, which no other registry knows',
  },
  {
    hosts: ['proceedings.mlr.press'],
    path: /^\/(v\d+|r\d+)\/([a-z\d-]+)(?:\.html|\/[a-z\d-]+\.pdf)$/,
    read: ({ group }) => landOn(`proceedings.mlr.press/${group(1)}/${group(2)}.html`),
    reason: 'PMLR: page and PDF share volume and name',
  },
  {
    hosts: ['mdpi.com'],
    path: /^\/(\d{4}-\d{3}[\dX]\/\d+\/\d+\/\d+)(?:\/[a-z]+)?\/?$/,
    read: ({ group }) => landOn(`mdpi.com/${group(1)}`),
    reason: 'MDPI: views follow serial number, volume, issue and article',
  },
];

function readPii(text: string): UrlMeaning | null {
  const [, s = '', head = '', tail = '', year = '', item = '', check = ''] =
    PII.exec(text.toUpperCase()) ?? [];
  const serial = `${head}-${tail}`;
  const isSure = s === '' || LANCETS.has(serial) || (CELL_PRESS.has(serial) && isBeforeNames(Number(year)));
  if (isSure) return identify('doi', `10.1016/${s}${serial}(${year})${item}-${check}`);
  return landOn(`sciencedirect.com/science/article/pii/${s}${head}${tail}${year}${item}${check}`);
}

/** From 2004 on Cell Press registered 10.1016/j.cell.YYYY.MM.NNN, which no PII tells. */
const isBeforeNames = (year: number): boolean => year >= 93 || year <= 3;
