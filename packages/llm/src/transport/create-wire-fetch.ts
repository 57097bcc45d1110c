import { TransportError } from './transport-error.ts';

type Fetch = typeof globalThis.fetch;

/**
 * Wraps a fetch so that every answer reads as a stream: a server that ignores `stream: true` and sends one whole
 * `chat.completion` still works.
 *
 * @throws TransportError (`wrong_endpoint`) for a web page, the usual sign of a wrong base URL.
 */
export const createWireFetch =
  (fetch: Fetch): Fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok) return response;
    if (type.includes('text/html')) {
      await response.body?.cancel();
      throw new TransportError('A web page came back.', { code: 'wrong_endpoint' });
    }
    if (!type.includes('application/json')) return response;
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    headers.delete('content-encoding');
    return new Response(renderAsStream(await response.text()), { status: response.status, headers });
  };

/** Renders one whole completion as the chunks of a stream; text that is no JSON (a mislabelled stream) stays as it is. */
function renderAsStream(body: string): string {
  let completion: Completion;
  try {
    completion = JSON.parse(body);
  } catch {
    return body;
  }
  const { choices, ...rest } = completion;
  const chunk = Array.isArray(choices)
    ? { ...rest, choices: choices.map(({ message, ...choice }) => ({ ...choice, delta: message })) }
    : completion;
  return `data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`;
}

interface Completion {
  readonly choices?: readonly { readonly message?: unknown }[];
}
