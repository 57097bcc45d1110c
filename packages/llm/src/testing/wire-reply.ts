import { estimateTokens } from '../client/estimate-tokens.ts';
import { writeSample } from '../demo/write-sample.ts';
import type { Fault } from './fault.ts';
import { findPrompt, type WireRequest } from './wire-request.ts';

/** What will be sent for one request, decided before the first byte. */
export interface WireReply {
  readonly text: string;
  readonly finish_reason: string | null;
  readonly refusal: string | undefined;
  readonly model: string;
  readonly usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number } | undefined;
}

/** Lets the offline author answer, changed by the fault when there is one. */
export function createWireReply({ body, answer }: WireRequest, fault: Fault | undefined): WireReply {
  const prompt = findPrompt(body);
  const sample = writeSample(prompt, answer === 'tutorial' ? undefined : answer) ?? '{}';
  const edit = fault?.kind === 'answer' ? fault : undefined;
  const text = edit?.text === undefined ? sample : edit.text(sample);
  const prompt_tokens = estimateTokens(prompt);
  const completion_tokens = estimateTokens(text);
  const usage = { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
  return {
    text,
    finish_reason: edit?.finish_reason === undefined ? 'stop' : edit.finish_reason,
    refusal: edit?.refusal,
    model: body.model ?? 'sample',
    usage: fault?.kind === 'no_usage' ? undefined : usage,
  };
}

/** Renders a reply as one JSON body. */
export const renderCompletion = ({ number }: WireRequest, reply: WireReply): string =>
  JSON.stringify({
    id: `chatcmpl-${number}`,
    object: 'chat.completion',
    created: 0,
    model: reply.model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: reply.text, refusal: reply.refusal ?? null },
        finish_reason: reply.finish_reason,
      },
    ],
    usage: reply.usage,
  });

const TEXT_CHUNKS = 5;

/** Renders a reply as the chunks of a stream, in sending order. */
export function renderChunks({ number, body }: WireRequest, reply: WireReply): string[] {
  const chunk = (fields: object) =>
    `data: ${JSON.stringify({ id: `chatcmpl-${number}`, object: 'chat.completion.chunk', created: 0, model: reply.model, ...fields })}\n\n`;
  const delta = (content: object, finish_reason: string | null = null) =>
    chunk({ choices: [{ index: 0, delta: content, finish_reason }] });
  const size = Math.max(1, Math.ceil(reply.text.length / TEXT_CHUNKS));
  const texts = Array.from({ length: Math.ceil(reply.text.length / size) }, (_, index) =>
    reply.text.slice(index * size, (index + 1) * size),
  );
  const counted = body.stream_options?.include_usage === true && reply.usage !== undefined;
  return [
    delta({ role: 'assistant', content: '' }),
    ...texts.map((content) => delta({ content })),
    ...(reply.refusal === undefined ? [] : [delta({ refusal: reply.refusal })]),
    delta({}, reply.finish_reason),
    ...(counted ? [chunk({ choices: [], usage: reply.usage })] : []),
    'data: [DONE]\n\n',
  ];
}
