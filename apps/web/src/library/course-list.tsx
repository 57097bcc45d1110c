import { isTerminal, type RoadmapItem, type RoadmapList } from '@roadwright/domain';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { MoreButton } from '../page/more-button.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { CourseCard } from './course-card.tsx';
import { LIBRARY } from './texts.ts';

interface CourseListProps {
  readonly view: 'courses' | 'trash';
}

const PAGE_SIZE = 30;
const LOOK_AGAIN_MS = 5_000;

/** The courses of a view, the newest first, each with the one thing that can be done to it here. */
export function CourseList({ view }: CourseListProps) {
  const client = useClient();
  const texts = useTexts(LIBRARY);
  const list = useInfiniteQuery({
    queryKey: ['library', view],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam: cursor }) => {
      const options = { limit: PAGE_SIZE, signal, ...(cursor === undefined ? {} : { cursor }) };
      return view === 'trash' ? client.listTrash(options) : client.listRoadmaps(options);
    },
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    refetchInterval: ({ state }) => (isAnyWritten(state.data?.pages) ? LOOK_AGAIN_MS : false),
  });
  const move = useMove(view);
  const courses = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const remove = useRemoval();
  const title = move.variables?.title ?? '';
  return (
    <>
      {list.isPending && <Loading what={texts.loaded} />}
      <ProblemNotice error={list.error ?? move.error ?? remove.error} />
      <p role="status" className="fine">
        {move.isSuccess && (view === 'trash' ? texts.restored(title) : texts.trashed(title))}
        {remove.isSuccess && texts.deleted(remove.variables.title)}
      </p>
      {list.isSuccess && courses.length === 0 && <Nothing view={view} />}
      <ul className="cards">
        {courses.map((course) => (
          <CourseCard
            key={course.roadmap_id}
            course={course}
            view={view}
            onMove={() => {
              remove.reset();
              move.mutate(course);
            }}
            onDelete={() => {
              move.reset();
              remove.mutate(course);
            }}
            busy={move.isPending || remove.isPending}
          />
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

/** Puts a course into the trash or takes it out; both lists are read anew, and so is the start page's. */
function useMove(view: CourseListProps['view']) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ roadmap_id }: RoadmapItem) =>
      view === 'trash' ? client.restoreRoadmap(roadmap_id) : client.trashRoadmap(roadmap_id),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['library'] }),
        queries.invalidateQueries({ queryKey: ['roadmaps'] }),
      ]);
    },
  });
}

/** Deletes a course of the trash for good. */
function useRemoval() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ roadmap_id }: RoadmapItem) => client.deleteRoadmap(roadmap_id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['library'] }),
  });
}

const isAnyWritten = (pages: readonly RoadmapList[] = []): boolean =>
  pages.some(({ items }) => items.some(({ status }) => !isTerminal(status)));

function Nothing({ view }: CourseListProps) {
  const texts = useTexts(LIBRARY);
  if (view === 'trash') return <p>{texts.none_trashed}</p>;
  return (
    <p>
      {texts.none} <Link href="/">{texts.begin}</Link>
    </p>
  );
}
