import { AppError, type FetchedDocument, type Fetcher } from '@roadwright/domain';
import type { Upstream } from './start-upstream.ts';

const LIMITED = [429, 503];

/** Makes a fetcher that asks a test's server instead of the hosts themselves, without pace or guard. */
export const createUpstreamFetcher = ({ url: base }: Pick<Upstream, 'url'>): Fetcher => ({
  async open({ url, accept, headers, body, max_bytes, signal }): Promise<FetchedDocument> {
    const { host, pathname, search } = new URL(url);
    const answer = await fetch(`${base}/${host}${pathname}${search}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, accept },
      redirect: 'manual',
      signal,
    });
    if (LIMITED.includes(answer.status)) {
      await answer.body?.cancel();
      throw new AppError('upstream_limited', `${host} allows no more requests for now.`, {
        retry: 'backoff',
      });
    }
    return {
      status: answer.status,
      url,
      content_type: (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
      charset: '',
      body: limit(answer.body ?? [], max_bytes),
      close: async () => {
        if (answer.body !== null && !answer.bodyUsed) await answer.body.cancel();
      },
    };
  },
});

async function* limit(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  max_bytes: number,
): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > max_bytes) throw new AppError('document_too_large', 'The answer is too large.');
    yield chunk;
  }
}
