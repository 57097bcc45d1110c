import { useTexts } from '../language/use-language.ts';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import type { Route } from '../route/route.ts';
import { KEY } from './texts.ts';
import { useKeyStore } from './use-key-store.ts';

/** Pages that need a key for the operator. */
const OPERATOR_PAGES: readonly Route['page'][] = ['operator', 'candidates'];

/** Stands in for a page that the key does not open, and leads to one that it does. */
export function ClosedPage({ page }: { readonly page: Route['page'] }) {
  const texts = useTexts(KEY);
  const store = useKeyStore();
  useTitle(texts.closed_title);
  const operator = OPERATOR_PAGES.includes(page);
  return (
    <section className="narrow" role="alert">
      <h1>{texts.closed}</h1>
      <p>{operator ? texts.for_courses : texts.for_operator}</p>
      <div className="actions">
        <Link href={operator ? '/' : '/operator'} className="button primary">
          {operator ? texts.to_courses : texts.to_operator}
        </Link>
        <button type="button" onClick={() => store.forget()}>
          {texts.other_key}
        </button>
      </div>
    </section>
  );
}
