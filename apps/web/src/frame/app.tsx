import { Activity, lazy, Suspense, useEffect, useRef } from 'react';
import { useKeyState } from '../key/use-key-store.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { useRoute } from '../route/use-route.ts';
import { BrokenPage } from './broken-page.tsx';
import { FaultPage } from './fault-page.tsx';
import { Header } from './header.tsx';
import { Room } from './rooms.tsx';
import { FRAME } from './texts.ts';

const KeyPage = lazy(async () => ({ default: (await import('../key/key-page.tsx')).KeyPage }));

/** The frame around every page. */
export function App() {
  const route = useRoute();
  const texts = useTexts(FRAME);
  const { wanted, visit } = useKeyState();
  const main = useRef<HTMLElement>(null);
  const address = JSON.stringify(route);
  useFocusOnChange(main, wanted ? null : address);
  return (
    <>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <Header key={`header ${address}`} page={route.page} />
      <main id="main" ref={main} tabIndex={-1}>
        {wanted && (
          <Suspense fallback={<Loading what={texts.page} />}>
            <KeyPage />
          </Suspense>
        )}
        {/* Kept while a key is asked for, so that nothing that was typed is lost. */}
        <Activity key={visit} mode={wanted ? 'hidden' : 'visible'}>
          <BrokenPage address={address} standIn={(error) => <FaultPage error={error} page={route.page} />}>
            <Suspense fallback={<Loading what={texts.page} />}>
              <Room route={route} />
            </Suspense>
          </BrokenPage>
        </Activity>
      </main>
    </>
  );
}

/** A screen reader hears of a new page only when the focus moves there; null for one that takes it by itself. */
function useFocusOnChange(main: { readonly current: HTMLElement | null }, page: string | null): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    if (page !== null) main.current?.focus({ preventScroll: true });
  }, [main, page]);
}
