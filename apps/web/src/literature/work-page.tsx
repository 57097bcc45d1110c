import type { WorkView } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { navigate } from '../route/use-route.ts';
import { CitationExport } from './citation-export.tsx';
import { CitationMap } from './citation-map.tsx';
import { ComponentList } from './component-list.tsx';
import { FullText } from './full-text.tsx';
import './literature.css';
import { MergeList } from './merge-list.tsx';
import { RecordList } from './record-list.tsx';
import { ReferenceList } from './reference-list.tsx';
import { LITERATURE } from './texts.ts';
import { WorkFacts } from './work-facts.tsx';

const LOOK_AGAIN_MS = 2_000;

const isGathering = (work: WorkView | undefined): boolean =>
  Object.values(work?.components ?? {}).some(({ status }) => status === 'pending' || status === 'processing');

/** All that is known of one work; a work that was merged away leads to the one that stays. */
export function WorkPage({ work_id }: { readonly work_id: string }) {
  const client = useClient();
  const texts = useTexts(LITERATURE);
  const work = useQuery({
    queryKey: ['work', work_id],
    queryFn: ({ signal }) => client.getWork(work_id, { signal }),
    refetchInterval: ({ state }) => (isGathering(state.data) ? LOOK_AGAIN_MS : false),
  });
  const stays = work.data?.work_id;
  useEffect(() => {
    if (stays !== undefined && stays !== work_id) navigate(workPath(stays), { replace: true });
  }, [stays, work_id]);
  useTitle(work.data?.title || texts.untitled);
  return (
    <article className="narrow work">
      <p>
        <Link href="/literature">{texts.back}</Link>
      </p>
      {work.isPending && <Loading what={texts.loaded} />}
      <ProblemNotice error={work.error} />
      {work.data !== undefined && <WorkParts work={work.data} />}
    </article>
  );
}

function WorkParts({ work }: { readonly work: WorkView }) {
  return (
    <>
      <WorkFacts work={work} />
      <CitationExport work_id={work.work_id} />
      <ComponentList components={work.components} />
      {work.components.content.status === 'completed' && <FullText work_id={work.work_id} />}
      <ReferenceList work={work} />
      <CitationMap work={work} />
      <RecordList records={work.records} />
      <MergeList merges={work.merges} />
    </>
  );
}
