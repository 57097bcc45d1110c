import { useEffect, useRef } from 'react';
import { NotFound } from './page/not-found.tsx';
import { RoadmapPage } from './roadmap/roadmap-page.tsx';
import { Link } from './route/link.tsx';
import type { Route } from './route/route.ts';
import { useRoute } from './route/use-route.ts';
import { StartPage } from './start/start-page.tsx';
import { TaskPage } from './task/task-page.tsx';

/** The frame around every page. */
export function App() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  useFocusOnChange(main, JSON.stringify(route));
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="top">
        <Link href="/" className="brand">
          Roadwright
        </Link>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Page route={route} />
      </main>
    </>
  );
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'start':
      return <StartPage />;
    case 'task':
      return <TaskPage key={route.task_id} task_id={route.task_id} />;
    case 'roadmap':
      return (
        <RoadmapPage key={route.roadmap_id} roadmap_id={route.roadmap_id} concept_id={route.concept_id} />
      );
    case 'unknown':
      return <NotFound />;
  }
}

/** A screen reader hears of a new page only when the focus moves there. */
function useFocusOnChange(main: { readonly current: HTMLElement | null }, page: string): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [main, page]);
}
