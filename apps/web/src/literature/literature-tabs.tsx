import { useTexts } from '../language/use-language.ts';
import { Tabs } from '../page/tabs.tsx';
import { CANDIDATES_PATH } from '../route/route.ts';
import { LITERATURE } from './texts.ts';

/** Leads from the works to the pairs that may be one, and back. */
export function LiteratureTabs({ view }: { readonly view: 'works' | 'candidates' }) {
  const { views, views_label } = useTexts(LITERATURE);
  return (
    <Tabs
      label={views_label}
      view={view}
      views={{
        works: { href: '/literature', name: views.works },
        candidates: { href: CANDIDATES_PATH, name: views.candidates },
      }}
    />
  );
}
