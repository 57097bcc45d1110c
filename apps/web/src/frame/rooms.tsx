import { lazy } from 'react';
import type { Route } from '../route/route.ts';

// Every room is a script of its own: a reader loads only those that are entered.
const StartPage = lazy(async () => ({ default: (await import('../start/start-page.tsx')).StartPage }));
const TaskPage = lazy(async () => ({ default: (await import('../task/task-page.tsx')).TaskPage }));
const RoadmapPage = lazy(async () => ({
  default: (await import('../roadmap/roadmap-page.tsx')).RoadmapPage,
}));
const PrintPage = lazy(async () => ({ default: (await import('../roadmap/print-page.tsx')).PrintPage }));
const QualityPage = lazy(async () => ({
  default: (await import('../quality/quality-page.tsx')).QualityPage,
}));
const LibraryPage = lazy(async () => ({
  default: (await import('../library/library-page.tsx')).LibraryPage,
}));
const LiteraturePage = lazy(async () => ({
  default: (await import('../literature/literature-page.tsx')).LiteraturePage,
}));
const WorkPage = lazy(async () => ({ default: (await import('../literature/work-page.tsx')).WorkPage }));
const CandidatesPage = lazy(async () => ({
  default: (await import('../literature/candidates-page.tsx')).CandidatesPage,
}));
const OperatorPage = lazy(async () => ({
  default: (await import('../operator/operator-page.tsx')).OperatorPage,
}));
const NotFound = lazy(async () => ({ default: (await import('../page/not-found.tsx')).NotFound }));

/** The page of an address. */
export function Room({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'start':
      return <StartPage />;
    case 'task':
      return <TaskPage key={route.task_id} task_id={route.task_id} />;
    case 'roadmap':
      return (
        <RoadmapPage key={route.roadmap_id} roadmap_id={route.roadmap_id} concept_id={route.concept_id} />
      );
    case 'print':
      return <PrintPage key={route.roadmap_id} roadmap_id={route.roadmap_id} />;
    case 'quality':
      return <QualityPage key={route.roadmap_id} roadmap_id={route.roadmap_id} />;
    case 'library':
      return <LibraryPage key={route.view} view={route.view} />;
    case 'literature':
      return <LiteraturePage />;
    case 'work':
      return <WorkPage key={route.work_id} work_id={route.work_id} />;
    case 'candidates':
      return <CandidatesPage />;
    case 'operator':
      return <OperatorPage />;
    case 'unknown':
      return <NotFound />;
  }
}
