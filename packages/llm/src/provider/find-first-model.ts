import { z } from 'zod';

interface ModelQuestion {
  readonly base_url: string;
  readonly api_key?: string | undefined;
  readonly timeout_ms: number;
  readonly fetch: typeof globalThis.fetch;
}

const modelList = z.object({ data: z.array(z.object({ id: z.string().min(1) })) });

/** Models that cannot chat, by the usual names. */
const OTHER_MODELS = /embed|bge-|minilm|rerank|whisper|tts|clip|moderation/i;

/** Asks `GET {base_url}/models` for the first model that can chat; null when nobody answers in time or has one. */
export async function findFirstModel({
  base_url,
  api_key,
  timeout_ms,
  fetch,
}: ModelQuestion): Promise<string | null> {
  const url = new URL(base_url);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/models`;
  try {
    const response = await fetch(url, {
      headers: api_key === undefined ? {} : { authorization: `Bearer ${api_key}` },
      signal: AbortSignal.timeout(timeout_ms),
    });
    if (!response.ok) return null;
    const { data } = modelList.parse(await response.json());
    return data.find(({ id }) => !OTHER_MODELS.test(id))?.id ?? null;
  } catch {
    return null;
  }
}
