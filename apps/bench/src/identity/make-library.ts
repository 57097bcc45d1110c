import type { UpstreamWork } from '@roadwright/literature/testing';

/** A work in its two versions, as registries know them: the article, and the preprint that its author tied to it. */
export interface LibraryWork {
  readonly article: UpstreamWork & { readonly doi: string; readonly pmid: string };
  readonly preprint: UpstreamWork & { readonly arxiv: string };
}

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length] as T;

const SUBJECTS = [
  'Lantern glass',
  'Slow reading',
  'Harbour silt',
  'Paper memory',
  'Winter tides',
  'Copper bells',
  'Night ferries',
];
const EFFECTS = [
  'shapes',
  'delays',
  'predicts',
  'preserves',
  'scatters',
  'measures',
  'outlasts',
  'recovers',
  'divides',
  'follows',
  'records',
];
const OBJECTS = [
  'the recall of lighthouse keepers',
  'estuarine trade',
  'the drift of archives',
  'coastal navigation',
  'the song of gulls',
];
const PLACES = ['in northern ports', 'on shallow coasts', 'during long voyages', 'under early gaslight'];
const FAMILIES = [
  'Quillfeather',
  'Oosterzee',
  'Adebayo',
  'Ingersdottir',
  'Marchetti',
  'Nakagawa',
  'Petrenko',
  'Alvarado',
  'Lindqvist',
  'Chaudhry',
  'Okonkwo',
  'Vesterby',
  'Haraldsen',
];

/** Makes works that have nothing in common but their journal, each by its number. */
export const makeLibrary = (count: number, first = 0): LibraryWork[] =>
  Array.from({ length: count }, (_, at) => makeWork(first + at));

function makeWork(no: number): LibraryWork {
  const title = `${pick(SUBJECTS, no)} ${pick(EFFECTS, no)} ${pick(OBJECTS, no)} ${pick(PLACES, no)} of the year ${1600 + no}`;
  const authors = [`${pick(FAMILIES, no)}, Mara T.`, `${pick(FAMILIES, no * 7 + 3)}, Pim`];
  const doi = `10.5555/harbour.${no}`;
  const year = 1990 + (no % 30);
  const article = {
    doi,
    pmid: String(30_000_000 + no),
    openalex: `W${4_000_000_000 + no}`,
    title,
    authors,
    year,
    journal: 'Annals of Harbour Studies',
    volume: String(1 + Math.floor(no / 12)),
    number: String(1 + (no % 12)),
    pages: `${100 + no * 9}-${108 + no * 9}`,
  };
  const arxiv = `2001.${String(10_000 + no)}`;
  return { article, preprint: { arxiv, article_doi: doi, title, authors, year: year - 1 } };
}
