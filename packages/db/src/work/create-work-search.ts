import type { CitableWork, Identifier, WorkDetails, WorkSearch } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { sortIdentifiers, WORK_COLUMNS, type WorkRow } from './work-row.ts';

/** Words of a text that are looked for. */
const MOST_WORDS = 30;
/** Works with a word that are counted: one that so many have is looked for only where all are so common. */
const MOST_COUNTED = 1000;
/** Works with any of the words that are looked for whose rank is reckoned. */
const MOST_RANKED = 5000;
/** The best of those, which are looked at word by word. */
const MOST_WEIGHED = 200;
/** What a work has to share of all that a text's words tell. */
const LEAST_SHARE = 1 / 3;
/** And so many words, or the only one: a single one means many things. */
const LEAST_WORDS = 2;

// A word tells the more, the fewer works have it, and counts once, however often it stands there. One of them has to
// stand in the title: a work that only mentions what is looked for is not about it.
const SEARCH = `
  with word as (
    select text.place, lexeme.quoted
    from unnest($1::text[]) with ordinality as text (words, place)
    cross join lateral (
      select '''' || replace(replace(lexeme, chr(92), repeat(chr(92), 2)), '''', '''''') || '''' as quoted
      from unnest(to_tsvector('english', text.words))
      limit $2::int
    ) as lexeme
  ), telling as materialized (
    select known.quoted, counted.works < $3::int as rare, 1 / ln(2 + counted.works) as weight
    from (select distinct word.quoted from word) as known
    cross join lateral (
      select count(*) as works from (
        select from roadwright.work
        where work.merged_into is null and work.title <> '' and work.search @@ known.quoted::tsquery
        limit $3::int
      ) as known_work
    ) as counted
  ), asked as (
    select word.place, sum(telling.weight) as weight, count(*) as words,
      coalesce(
        string_agg(word.quoted, ' | ') filter (where telling.rare), string_agg(word.quoted, ' | ')
      )::tsquery as any_word
    from word join telling using (quoted)
    group by word.place
  ), best as (
    select asked.place, found.work_id, found.search, ts_rank(found.search, asked.any_word) as rank
    from asked cross join lateral (
      select ranked.work_id, ranked.search from (
        select work.work_id, work.search from roadwright.work
        where work.merged_into is null and work.title <> '' and work.search @@ asked.any_word
        limit $4::int
      ) as ranked
      order by ts_rank(ranked.search, asked.any_word) desc, ranked.work_id
      limit $5::int
    ) as found
  ), weighed as (
    select best.place, best.work_id, best.rank, sum(telling.weight) as weight, count(*) as words,
      bool_or(best.search @@ (word.quoted || ':A')::tsquery) as titled
    from best
    join word on word.place = best.place and best.search @@ word.quoted::tsquery
    join telling on telling.quoted = word.quoted
    group by best.place, best.work_id, best.rank
  ), chosen as (
    select weighed.place, weighed.work_id,
      row_number() over (
        partition by weighed.place order by weighed.weight desc, weighed.rank desc, weighed.work_id
      ) as no
    from weighed join asked using (place)
    where weighed.titled and weighed.weight >= asked.weight * $6::double precision
      and weighed.words >= least(asked.words, $7::int)
  )
  select chosen.place::int, ${WORK_COLUMNS}, coalesce(work.details ->> 'abstract', '') as abstract, (
      select min(known.url) from roadwright.work_alias as known where known.work_id = work.work_id
        and strpos(known.url, '?') = 0
    ) as alias
  from chosen join roadwright.work using (work_id)
  where chosen.no <= $8::int
  order by chosen.place, chosen.no`;

type CitableRow = WorkRow & {
  /** Which text it fits, from 1. */
  readonly place: number;
  readonly abstract: NonNullable<WorkDetails['abstract']>;
  readonly alias: string | null;
};

/** Makes the search for stored works that a lesson may cite. */
export const createWorkSearch = ({ sql }: Pick<Database, 'sql'>): WorkSearch => ({
  async searchWorks(texts, limit) {
    const bounds = [MOST_WORDS, MOST_COUNTED, MOST_RANKED, MOST_WEIGHED, LEAST_SHARE, LEAST_WORDS];
    const rows = await sql<CitableRow>(SEARCH, [texts, ...bounds, limit]);
    const found = Map.groupBy(rows, ({ place }) => place);
    return texts.map((_text, index) => (found.get(index + 1) ?? []).map(toCitable));
  },
});

const toCitable = (row: CitableRow): CitableWork => ({
  work_id: row.work_id,
  title: row.title,
  authors: row.authors,
  year: row.year,
  journal: row.journal,
  abstract: row.abstract,
  url: findPage(sortIdentifiers(row.identifiers)) ?? row.alias ?? '',
});

/** Where each registry shows what an identifier names. */
const PAGES: Partial<Record<Identifier['scheme'], string>> = {
  doi: 'https://doi.org/',
  arxiv: 'https://arxiv.org/abs/',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
  pmcid: 'https://pmc.ncbi.nlm.nih.gov/articles/',
  openalex: 'https://openalex.org/',
};

function findPage(identifiers: readonly Identifier[]): string | null {
  const [best] = identifiers.filter(({ scheme }) => PAGES[scheme] !== undefined);
  return best === undefined
    ? null
    : `${PAGES[best.scheme]}${encodeURIComponent(best.value).replaceAll('%2F', '/')}`;
}
