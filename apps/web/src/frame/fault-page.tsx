import { RoadwrightError } from '@roadwright/client';
import { ClosedPage } from '../key/closed-page.tsx';
import { useTexts } from '../language/use-language.ts';
import type { Route } from '../route/route.ts';
import { FRAME } from './texts.ts';

/** Whether the API knows the key, but does not open this to it. */
export const isClosed = (error: unknown): boolean => error instanceof RoadwrightError && error.status === 403;

interface FaultPageProps {
  readonly error: unknown;
  readonly page: Route['page'];
}

/** Says why a page cannot be shown, with a way on. */
export function FaultPage({ error, page }: FaultPageProps) {
  const texts = useTexts(FRAME);
  if (isClosed(error)) return <ClosedPage page={page} />;
  return (
    <div className="narrow notice bad" role="alert">
      <p>{texts.broken}</p>
      <button type="button" onClick={() => location.reload()}>
        {texts.reload}
      </button>
    </div>
  );
}
