import { createRoadwrightClient, type RoadwrightClient } from '@roadwright/client';
import { takeAhead } from './take-ahead.ts';
import { uploadByXhr } from './upload-by-xhr.ts';

interface PageClientOptions {
  /** Null where the page has none. */
  readonly api_key: string | null;
  /** Told whenever the API refuses this key, or wants one; a stream of events is told of too. */
  readonly onRefused?: () => void;
}

/** Makes a client of a page: the API that serves the page is the one it talks to. */
export function createPageClient({ api_key, onRefused }: PageClientOptions): RoadwrightClient {
  const watch = async (answer: Promise<Response>): Promise<Response> => {
    const response = await answer;
    if (response.status === 401) onRefused?.();
    return response;
  };
  return createRoadwrightClient({
    base_url: location.origin,
    api_key: api_key ?? undefined,
    // What was asked ahead was asked without a key, and says nothing to whoever has one.
    fetch: (url, init) => watch((api_key === null ? takeAhead(url, init) : undefined) ?? fetch(url, init)),
    upload: (url, init, onSent) => watch(uploadByXhr(url, init, onSent)),
  });
}
