import { z } from 'zod';
import { type SendRequest, sendRequest } from '../transport/send-request.ts';

interface ModelQuestion {
  readonly base_url: string;
  readonly api_key?: string | undefined;
  readonly timeout_ms: number;
  readonly send?: SendRequest | undefined;
}

const modelList = z.object({ data: z.array(z.object({ id: z.string().min(1) })) });

/** Models that cannot chat, by the usual names. */
const OTHER_MODELS = /embed|bge-|minilm|rerank|whisper|tts|clip|moderation/i;

/** Asks `GET {base_url}/models` for the first model that can chat; null when nobody answers in time or has one. */
export async function findFirstModel(question: ModelQuestion): Promise<string | null> {
  const { base_url, api_key, timeout_ms } = question;
  const send: SendRequest = question.send ?? sendRequest;
  const url = new URL(base_url);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/models`;
  try {
    const { status, body } = await send(url.href, {
      method: 'GET',
      headers: api_key === undefined ? {} : { authorization: `Bearer ${api_key}` },
      signal: AbortSignal.timeout(timeout_ms),
    });
    const text = Buffer.concat(await Array.fromAsync(body)).toString('utf8');
    if (status !== 200) return null;
    const { data } = modelList.parse(JSON.parse(text));
    return data.find(({ id }) => !OTHER_MODELS.test(id))?.id ?? null;
  } catch {
    return null;
  }
}
