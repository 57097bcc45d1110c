import { nameIdentifier, type WorkItem } from '@roadwright/domain';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { MoreButton } from '../page/more-button.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { LITERATURE } from './texts.ts';

const LOOK_AGAIN_MS = 10_000;

/** The works that are there, the newest first, or those that have some words. */
export function WorkList() {
  const client = useClient();
  const texts = useTexts(LITERATURE);
  const [query, setQuery] = useState('');
  const list = useInfiniteQuery({
    queryKey: ['works', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam: cursor }) =>
      client.listWorks({
        limit: 30,
        signal,
        ...(cursor === undefined ? {} : { cursor }),
        ...(query === '' ? {} : { query }),
      }),
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const works = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="works">
      <h2 id="works">{texts.works}</h2>
      <SearchForm onSearch={setQuery} />
      {list.isPending && <Loading what={texts.loaded} />}
      <ProblemNotice error={list.error} />
      <p role="status" className="fine">
        {list.isSuccess && works.length === 0 && (query === '' ? texts.none : texts.none_found)}
      </p>
      <ul className="cards">
        {works.map((work) => (
          <WorkCard key={work.work_id} work={work} />
        ))}
      </ul>
      <MoreButton list={list} />
    </section>
  );
}

function SearchForm({ onSearch }: { readonly onSearch: (query: string) => void }) {
  const texts = useTexts(LITERATURE);
  const words = useId();
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get('query') ?? '').trim());
  };
  return (
    <search>
      <form className="stack" onSubmit={search}>
        <label htmlFor={words}>{texts.search_label}</label>
        <div className="row">
          <input id={words} name="query" type="search" maxLength={200} />
          <button type="submit">{texts.search}</button>
        </div>
      </form>
    </search>
  );
}

function WorkCard({ work }: { readonly work: WorkItem }) {
  const texts = useTexts(LITERATURE);
  const [identifier] = work.identifiers;
  const facts = [work.authors.slice(0, 3).join('; '), work.year, work.journal].filter(Boolean);
  return (
    <li className="card">
      <Link className="label" href={workPath(work.work_id)}>
        {work.title === '' ? texts.untitled : work.title}
      </Link>
      <span className="fine">{facts.join(' · ')}</span>
      {identifier !== undefined && <code>{nameIdentifier(identifier)}</code>}
    </li>
  );
}
