import { renderOpenAiBudgets } from './budget-headers.ts';
import { renderOpenAiRefusal } from './render-refusal.ts';
import { cutText, renderEvent, type WireDialect } from './wire-dialect.ts';
import type { WireUsage } from './wire-reply.ts';
import type { WireBody } from './wire-request.ts';

const renderUsage = ({ input, output, cached, reasoning }: WireUsage) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
  ...(cached === undefined ? {} : { prompt_tokens_details: { cached_tokens: cached } }),
  ...(reasoning === undefined ? {} : { completion_tokens_details: { reasoning_tokens: reasoning } }),
});

/** The wire of OpenAI's chat completions and of all that copied it. */
export const openAiDialect: WireDialect = {
  fits: (path) => path.endsWith('/chat/completions'),
  read: (_, body) => body as WireBody,
  renderError: (error) => renderEvent({ error }),
  renderRefusal: renderOpenAiRefusal,
  renderBudgets: renderOpenAiBudgets,

  renderCompletion: ({ number }, { model, text, refusal = null, finish_reason, usage }) =>
    JSON.stringify({
      id: `chatcmpl-${number}`,
      object: 'chat.completion',
      created: 0,
      model,
      choices: [{ index: 0, message: { role: 'assistant', content: text, refusal }, finish_reason }],
      usage: usage && renderUsage(usage),
    }),

  renderChunks({ number, body }, { model, text, refusal, finish_reason, usage }) {
    const chunk = (fields: object) =>
      renderEvent({
        id: `chatcmpl-${number}`,
        object: 'chat.completion.chunk',
        created: 0,
        model,
        ...fields,
      });
    const delta = (content: object, reason: string | null = null) =>
      chunk({ choices: [{ index: 0, delta: content, finish_reason: reason }] });
    const counted = body.stream_options?.include_usage === true && usage !== undefined;
    return [
      delta({ role: 'assistant', content: '' }),
      ...cutText(text).map((content) => delta({ content })),
      ...(refusal === undefined ? [] : [delta({ refusal })]),
      delta({}, finish_reason),
      ...(counted ? [chunk({ choices: [], usage: renderUsage(usage) })] : []),
      'data: [DONE]\n\n',
    ];
  },
};
