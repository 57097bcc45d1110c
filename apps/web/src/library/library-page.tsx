import { useTexts } from '../language/use-language.ts';
import { Tabs } from '../page/tabs.tsx';
import { useTitle } from '../page/use-title.ts';
import { TRASH_PATH } from '../route/route.ts';
import { CourseList } from './course-list.tsx';
import { LIBRARY } from './texts.ts';

/** Every course that there is, or those in the trash. */
export function LibraryPage({ view }: { readonly view: 'courses' | 'trash' }) {
  const { titles, views, views_label } = useTexts(LIBRARY);
  useTitle(titles[view]);
  return (
    <div className="narrow">
      <h1>{titles[view]}</h1>
      <Tabs
        label={views_label}
        view={view}
        views={{
          courses: { href: '/library', name: views.courses },
          trash: { href: TRASH_PATH, name: views.trash },
        }}
      />
      <CourseList view={view} />
    </div>
  );
}
