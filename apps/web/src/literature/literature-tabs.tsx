import { useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { CANDIDATES_PATH } from '../route/route.ts';
import { LITERATURE } from './texts.ts';

const VIEWS = [
  { view: 'works', href: '/literature' },
  { view: 'candidates', href: CANDIDATES_PATH },
] as const;

/** Leads from the works to the pairs that may be one, and back. */
export function LiteratureTabs({ view }: { readonly view: 'works' | 'candidates' }) {
  const texts = useTexts(LITERATURE);
  return (
    <nav className="tabs" aria-label={texts.views_label}>
      {VIEWS.map((other) => (
        <Link key={other.view} href={other.href} aria-current={other.view === view ? 'page' : undefined}>
          {texts.views[other.view]}
        </Link>
      ))}
    </nav>
  );
}
