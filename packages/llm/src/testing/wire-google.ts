import { renderGoogleRefusal } from './render-refusal.ts';
import { cutText, renderEvent, type WireDialect } from './wire-dialect.ts';
import type { WireUsage } from './wire-reply.ts';
import { createSchemaFormat, type WireBody } from './wire-request.ts';

interface Content {
  readonly role?: string;
  readonly parts: readonly { readonly text: string }[];
}

interface GenerateBody {
  readonly systemInstruction?: Content;
  readonly contents: readonly Content[];
  readonly generationConfig?: {
    readonly maxOutputTokens?: number;
    readonly responseJsonSchema?: Readonly<Record<string, unknown>>;
  };
}

const PATH = /\/models\/([^/:]+):streamGenerateContent$/;

const FINISH_REASONS: Readonly<Record<string, string>> = {
  stop: 'STOP',
  length: 'MAX_TOKENS',
  content_filter: 'SAFETY',
};

const joinText = ({ parts }: Content) => parts.map(({ text }) => text).join('');

const renderUsage = ({ input, output, cached, reasoning = 0 }: WireUsage) => ({
  promptTokenCount: input,
  candidatesTokenCount: output - reasoning,
  totalTokenCount: input + output,
  ...(cached === undefined ? {} : { cachedContentTokenCount: cached }),
  ...(reasoning === 0 ? {} : { thoughtsTokenCount: reasoning }),
});

/** The wire of Google's generateContent, as a stream. */
export const googleDialect: WireDialect = {
  fits: (path) => PATH.test(path),

  read(path, body): WireBody {
    const { systemInstruction, contents, generationConfig = {} } = body as GenerateBody;
    const { maxOutputTokens, responseJsonSchema } = generationConfig;
    return {
      model: PATH.exec(path)?.[1] ?? '',
      stream: true,
      ...(maxOutputTokens === undefined ? {} : { max_tokens: maxOutputTokens }),
      messages: [
        ...(systemInstruction === undefined
          ? []
          : [{ role: 'system', content: joinText(systemInstruction) }]),
        ...contents.map((content) => ({
          role: content.role === 'model' ? 'assistant' : 'user',
          content: joinText(content),
        })),
      ],
      ...createSchemaFormat(responseJsonSchema),
    };
  },

  renderError: (error) => renderEvent({ error }),
  renderRefusal: renderGoogleRefusal,
  renderBudgets: () => ({}),

  renderChunks({ number }, { text, refusal, finish_reason, usage, model }) {
    const chunk = (piece: string, reason?: string) =>
      renderEvent({
        candidates: [
          {
            content: { role: 'model', parts: [{ text: piece }] },
            index: 0,
            ...(reason === undefined ? {} : { finishReason: reason }),
          },
        ],
        ...(usage === undefined ? {} : { usageMetadata: renderUsage(usage) }),
        modelVersion: model,
        responseId: `response-${number}`,
      });
    const reason = refusal === undefined ? finish_reason : 'content_filter';
    const last = reason === null ? [] : [chunk('', FINISH_REASONS[reason] ?? reason)];
    return [...cutText(text).map((piece) => chunk(piece)), ...last];
  },
};
