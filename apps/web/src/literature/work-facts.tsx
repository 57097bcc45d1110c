import type { WorkSource, WorkView } from '@roadwright/domain';
import type { ReactNode } from 'react';
import { useTexts } from '../language/use-language.ts';
import { addressOf } from './identifier-address.ts';
import { LITERATURE } from './texts.ts';

/** What a work is, each field with the source that said so. */
export function WorkFacts({ work }: { readonly work: WorkView }) {
  const texts = useTexts(LITERATURE);
  const { details } = work;
  const facts = texts.fields;
  const source = (field: string) => work.sources[field];
  return (
    <>
      <h1 lang={details.language}>{work.title === '' ? texts.untitled : work.title}</h1>
      {details.abstract !== undefined && (
        <section aria-labelledby="abstract">
          <h2 id="abstract">{facts.abstract}</h2>
          <p lang={details.language}>{details.abstract}</p>
          <Source of={source('abstract')} />
        </section>
      )}
      <dl className="facts">
        <Fact name={facts.authors} value={work.authors.join('; ')} source={source('authors')} />
        <Fact name={facts.year} value={work.year} source={source('year')} />
        <Fact name={facts.journal} value={work.journal} source={source('journal')} />
        <Fact name={facts.volume} value={work.volume} source={source('volume')} />
        <Fact name={facts.number} value={work.number} source={source('number')} />
        <Fact name={facts.pages} value={work.pages} source={source('pages')} />
        <Fact name={facts.publisher} value={details.publisher} source={source('publisher')} />
        <Fact name={facts.type} value={details.type} source={source('type')} />
        <Fact name={facts.published} value={details.published} source={source('published')} />
        <Fact name={facts.keywords} value={details.keywords?.join(', ')} source={source('keywords')} />
        <Fact name={facts.license} value={details.license} source={source('license')} />
        {work.identifiers.map((identifier) => (
          <Fact
            key={identifier.scheme + identifier.value}
            name={texts.schemes[identifier.scheme]}
            value={<a href={addressOf(identifier)}>{identifier.value}</a>}
          />
        ))}
        {work.urls.map((url) => (
          <Fact key={url} name={facts.url} value={<Address url={url} />} />
        ))}
        {details.pdf_urls?.map((url) => (
          <Fact key={`pdf ${url}`} name={facts.pdf} value={<Address url={url} />} />
        ))}
        <Fact name={facts.cited_by} value={texts.works_here(work.cited_by_count)} />
        <Fact name={facts.cited_by_all} value={details.cited_by} source={source('cited_by')} />
      </dl>
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly source?: WorkSource | undefined;
}

function Fact({ name, value, source }: FactProps) {
  if (value === undefined || value === null || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} <Source of={source} />
      </dd>
    </div>
  );
}

function Source({ of }: { readonly of: WorkSource | undefined }) {
  const texts = useTexts(LITERATURE);
  return of === undefined ? null : <span className="tag">{texts.sources[of]}</span>;
}

/** A stranger's address: only those of the web are links. */
function Address({ url }: { readonly url: string }) {
  return /^https?:\/\//i.test(url) ? <a href={url}>{url}</a> : url;
}
