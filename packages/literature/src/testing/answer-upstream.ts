import { identify } from '../identifier/identify.ts';
import { titleWords } from '../text/title-key.ts';
import { renderOpenalex, renderPmcIds, renderS2, renderUnpaywall } from './render-indexes.ts';
import { renderArxiv, renderCrossref, renderDatacite, renderPubmed } from './render-registries.ts';
import type { UpstreamWork } from './upstream-work.ts';

/** What a source answers; null stands for its 404. */
type UpstreamBody = object | string | null;

type Works = readonly UpstreamWork[];
type Answer = (path: string, query: URLSearchParams, works: Works) => UpstreamBody;

const render = (work: UpstreamWork | undefined, as: (work: UpstreamWork) => UpstreamBody): UpstreamBody =>
  work === undefined ? null : as(work);
const after = (path: string, start: string): string =>
  path.startsWith(start) ? path.slice(start.length) : '';
const isOf = (work: UpstreamWork, agency: string): boolean =>
  work.doi !== undefined && (work.agency ?? 'crossref') === agency;

/** Works of which most words are asked for, as a search engine would find them. */
function search(works: Works, question: string): UpstreamWork[] {
  const asked = new Set(titleWords(question));
  return works.filter(({ title }) => {
    const words = titleWords(title);
    return words.filter((word) => asked.has(word)).length * 2 > words.length;
  });
}

const findAs = (works: Works, name: string): UpstreamWork | undefined => {
  const [scheme = '', ...rest] = name.split(':');
  const value = rest.join(':');
  const arxiv = scheme === 'doi' ? identify('doi', value) : null;
  return works.find(
    (work) =>
      (scheme === 'doi' && work.doi === value) ||
      (arxiv?.scheme === 'arxiv' && work.arxiv === arxiv.value) ||
      (scheme === 'pmid' && work.pmid === value) ||
      (scheme === 'pmcid' && work.pmcid?.replace('PMC', '') === value.replace('PMC', '')) ||
      (scheme === 'arxiv' && work.arxiv === value),
  );
};

/** What each source's host answers about a set of works. */
export const UPSTREAM_HOSTS: Readonly<Record<string, Answer>> = {
  'api.crossref.org': (path, query, works) => {
    const known = works.filter((work) => isOf(work, 'crossref'));
    const isbn = after(query.get('filter') ?? '', 'isbn:');
    const words = query.get('query.bibliographic');
    if (isbn === '' && words === null) {
      const doi = after(path, '/works/');
      return render(
        known.find((work) => work.doi === doi),
        (work) => ({ status: 'ok', 'message-type': 'work', message: renderCrossref(work) }),
      );
    }
    const hits = words === null ? known.filter((work) => work.isbn === isbn) : search(known, words);
    return {
      status: 'ok',
      'message-type': 'work-list',
      message: { items: hits.slice(0, 5).map(renderCrossref) },
    };
  },
  'api.datacite.org': (path, _query, works) =>
    render(
      works.find((work) => isOf(work, 'datacite') && work.doi === after(path, '/dois/')),
      renderDatacite,
    ),
  'export.arxiv.org': (_path, query, works) =>
    renderArxiv(works.find((work) => work.arxiv !== undefined && work.arxiv === query.get('id_list'))),
  'eutils.ncbi.nlm.nih.gov': (_path, query, works) =>
    renderPubmed(works.find((work) => work.pmid !== undefined && work.pmid === query.get('id'))),
  'pmc.ncbi.nlm.nih.gov': (_path, query, works) => {
    const pmcid = query.get('ids') ?? '';
    return renderPmcIds(
      pmcid,
      works.find((work) => work.pmcid === pmcid),
    );
  },
  'api.openalex.org': (path, _query, works) => {
    const known = works.filter((work) => work.openalex !== undefined);
    const name = after(path, '/works/');
    return render(known.find((work) => work.openalex === name) ?? findAs(known, name), renderOpenalex);
  },
  'api.semanticscholar.org': (path, query, works) => {
    const known = works.filter((work) => work.s2 !== undefined);
    if (path.endsWith('/search/match')) {
      const hits = search(known, query.get('query') ?? '').slice(0, 1);
      return hits.length === 0 ? null : { data: hits.map(renderS2) };
    }
    const name = after(path, '/graph/v1/paper/');
    const [scheme = '', ...rest] = name.split(':');
    const asked = `${scheme.toLowerCase()}:${rest.join(':')}`;
    return render(known.find((work) => work.s2 === name) ?? findAs(known, asked), renderS2);
  },
  'api.unpaywall.org': (path, _query, works) =>
    render(
      works.find((work) => work.doi !== undefined && work.doi === after(path, '/v2/')),
      renderUnpaywall,
    ),
};
