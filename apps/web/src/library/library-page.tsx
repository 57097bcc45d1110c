import { useTexts } from '../language/use-language.ts';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import { TRASH_PATH } from '../route/route.ts';
import { CourseList } from './course-list.tsx';
import { LIBRARY } from './texts.ts';

const VIEWS = [
  { view: 'courses', href: '/library' },
  { view: 'trash', href: TRASH_PATH },
] as const;

/** Every course that there is, or those in the trash. */
export function LibraryPage({ view }: { readonly view: 'courses' | 'trash' }) {
  const texts = useTexts(LIBRARY);
  useTitle(texts.titles[view]);
  return (
    <div className="narrow">
      <h1>{texts.titles[view]}</h1>
      <nav className="tabs" aria-label={texts.views_label}>
        {VIEWS.map((other) => (
          <Link key={other.view} href={other.href} aria-current={other.view === view ? 'page' : undefined}>
            {texts.views[other.view]}
          </Link>
        ))}
      </nav>
      <CourseList view={view} />
    </div>
  );
}
