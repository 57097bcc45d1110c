import { Link } from '../route/link.tsx';
import { useTitle } from './use-title.ts';

/** Shown for an address that has no page. */
export function NotFound() {
  useTitle('Nothing here');
  return (
    <section className="narrow">
      <h1>Nothing is here</h1>
      <p>
        The address is wrong, or what it led to is gone. <Link href="/">Go to the start</Link>.
      </p>
    </section>
  );
}
