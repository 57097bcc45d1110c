import { useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { PAGE } from './texts.ts';
import { useTitle } from './use-title.ts';

/** Shown for an address that has no page. */
export function NotFound() {
  const texts = useTexts(PAGE);
  useTitle(texts.nothing_title);
  return (
    <section className="narrow">
      <h1>{texts.nothing}</h1>
      <p>
        {texts.gone} <Link href="/">{texts.to_start}</Link>
      </p>
    </section>
  );
}
