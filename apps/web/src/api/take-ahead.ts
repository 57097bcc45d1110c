declare global {
  /** What public/first.js has asked for by address, each to be taken once; undefined where it asked for nothing. */
  var readAhead: Map<string, Promise<Response>> | undefined;
}

/** Gives the answer to what was asked for while the page's scripts were still coming, once; undefined where nothing was. */
export function takeAhead(
  url: string,
  { method = 'GET', signal }: RequestInit,
): Promise<Response> | undefined {
  const asked = method === 'GET' ? globalThis.readAhead?.get(url) : undefined;
  if (asked === undefined) return;
  globalThis.readAhead?.delete(url);
  return endWith(asked.then(readWhole), signal);
}

/** Nobody's signal ends what was asked ahead, so its body is waited for here, where one does. */
const readWhole = async (response: Response): Promise<Response> =>
  new Response(await response.blob(), { status: response.status, headers: response.headers });

function endWith<T>(awaited: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return awaited;
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    awaited.then(resolve, reject);
  });
}
