import { readCourse } from '@roadwright/client';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { DownloadButton } from './download-button.tsx';
import { ROADMAP } from './texts.ts';

const CoursePaper = lazy(async () => ({ default: (await import('./course-paper.tsx')).CoursePaper }));

/** A whole course on one page, for paper. */
export function PrintPage({ roadmap_id }: { readonly roadmap_id: string }) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  const { data, error, isPending } = useQuery({
    queryKey: ['course', roadmap_id],
    queryFn: ({ signal }) => readCourse(client, roadmap_id, { signal }),
  });
  useTitle(data?.roadmap.title);
  return (
    <div className="narrow">
      <div className="actions unprinted">
        <button
          type="button"
          className="primary"
          onClick={() => window.print()}
          disabled={data === undefined}
        >
          {texts.print}
        </button>
        <DownloadButton roadmap_id={roadmap_id} />
        <Link href={roadmapPath(roadmap_id)}>{texts.back_to_course}</Link>
      </div>
      {isPending && <Loading what={texts.the_course} />}
      <ProblemNotice error={error} />
      {data !== undefined && (
        <Suspense fallback={<Loading what={texts.the_reader} />}>
          <CoursePaper course={data} />
        </Suspense>
      )}
    </div>
  );
}
