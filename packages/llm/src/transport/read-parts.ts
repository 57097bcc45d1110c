import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { cleanText } from '@roadwright/domain';
import type { FinishReason, TokenCount, TransportPart } from './transport.ts';

type Part = LanguageModelV4StreamPart;
type Finish = Extract<Part, { type: 'finish' }>;

/** Keeps what a call needs of a provider package's parts; an answer that was cut off gets no `finish`. */
export async function* readParts(stream: ReadableStream<Part>): AsyncGenerator<TransportPart> {
  let model: string | undefined;
  for await (const part of stream) {
    if (part.type === 'response-metadata') model = part.modelId ?? model;
    if (part.type === 'raw') model = findModelVersion(part.rawValue) ?? model;
    if (part.type === 'error') throw part.error;
    if (part.type === 'reasoning-delta') yield { type: 'thinking' };
    if (part.type === 'text-delta') yield { type: 'text', text: part.delta };
    if (part.type === 'finish' && part.finishReason.unified !== 'interrupted') {
      yield createFinish(part, model);
    }
  }
}

/** Google names the model in a field that its package does not read. */
function findModelVersion(chunk: unknown): string | undefined {
  if (typeof chunk !== 'object' || chunk === null || !('modelVersion' in chunk)) return undefined;
  return typeof chunk.modelVersion === 'string' ? chunk.modelVersion : undefined;
}

const REASONS: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'content_filter',
};

/** More than any context window holds; a figure above it is a fault of the provider, and no ledger's to carry. */
const MOST_TOKENS = 10_000_000;
const LONGEST_MODEL = 200;

function createFinish({ finishReason, usage }: Finish, answered: string | undefined): TransportPart {
  const tokens = createTokenCount(usage);
  const model = cleanText(answered?.slice(0, LONGEST_MODEL) ?? '').trim();
  return {
    type: 'finish',
    reason: REASONS[finishReason.unified] ?? 'other',
    ...(tokens === undefined ? {} : { tokens }),
    ...(model === '' ? {} : { model }),
  };
}

/** Takes only figures that can be true; an answer without two of them was not counted. */
function createTokenCount({ inputTokens, outputTokens }: Finish['usage']): TokenCount | undefined {
  const { total: input, cacheRead: cached } = inputTokens;
  const { total: output, reasoning } = outputTokens;
  // No prompt has 0 tokens: servers that do not count say so.
  if (!isCount(input, MOST_TOKENS) || input === 0 || !isCount(output, MOST_TOKENS)) return undefined;
  return {
    input_tokens: input,
    output_tokens: output,
    ...(isCount(cached, input) && cached > 0 ? { cached_input_tokens: cached } : {}),
    ...(isCount(reasoning, output) && reasoning > 0 ? { reasoning_tokens: reasoning } : {}),
  };
}

const isCount = (figure: number | undefined, most: number): figure is number =>
  figure !== undefined && Number.isInteger(figure) && figure >= 0 && figure <= most;
