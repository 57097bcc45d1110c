import { createOpenAICompatible, type OpenAICompatibleProvider } from '@ai-sdk/openai-compatible';
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import { createSecretFilter } from '../failure/create-secret-filter.ts';
import { type AnswerMode, addSchemaInWords, findSimplerMode } from './answer-mode.ts';
import { createWireFetch } from './create-wire-fetch.ts';
import { toTransportError } from './to-transport-error.ts';
import type {
  FinishReason,
  LlmTransport,
  TransportMessage,
  TransportPart,
  TransportRequest,
} from './transport.ts';

interface OpenAiCompatibleOptions {
  /** Address up to, not including, `/chat/completions`; a query is sent along with every request. */
  readonly base_url: string;
  readonly api_key?: string | undefined;
  /** The environment variable that holds the key, for messages. */
  readonly key_variable?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `max_tokens`; only for providers whose own default is too small for a lesson. */
  readonly max_tokens?: number | undefined;
  /** Set for providers that accept `json_schema` and then ignore it: the schema is also told in words. */
  readonly schema_in_words?: boolean | undefined;
  readonly fetch?: typeof globalThis.fetch;
}

type Part = LanguageModelV4StreamPart;

/** Speaks `POST {base_url}/chat/completions`, always streaming, with strict json_schema where the server takes it. */
export function createOpenAiCompatibleTransport(options: OpenAiCompatibleOptions): LlmTransport {
  const url = new URL(options.base_url);
  const address = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  const findModel = createModelCache(createProvider(options, address, url));
  const hideSecrets = createSecretFilter(findSecrets(options, url));
  // What a server refused once for a model is not asked of it again.
  const modes = new Map<string, AnswerMode>();

  const open = async (request: TransportRequest, signal: AbortSignal) => {
    for (;;) {
      const mode = modes.get(request.model) ?? 'json_schema';
      try {
        const call = createCall(request, mode, options);
        return await findModel(request.model).doStream({ ...call, abortSignal: signal });
      } catch (error) {
        const failure = toTransportError(error, hideSecrets);
        const simpler = request.format && findSimplerMode(mode, failure);
        if (simpler === undefined) throw failure;
        // Calls run side by side: another one may have gone further down already.
        if ((modes.get(request.model) ?? 'json_schema') === mode) modes.set(request.model, simpler);
      }
    }
  };

  return {
    address,
    key_variable: options.key_variable ?? 'LLM_API_KEY',
    async *stream(request, signal) {
      const { stream, response } = await open(request, signal);
      yield { type: 'headers', headers: response?.headers ?? {} };
      try {
        yield* readParts(stream);
      } catch (error) {
        throw toTransportError(error, hideSecrets);
      }
    },
  };
}

/** Everything that requests carry in confidence; of a header like `Bearer …` also what follows the first word. */
const findSecrets = ({ api_key = '', headers = {} }: OpenAiCompatibleOptions, { searchParams }: URL) => [
  api_key,
  ...Object.values(headers).flatMap((value) => [value, value.replace(/^\s*\S+\s+/, '')]),
  ...searchParams.values(),
];

function createProvider(
  { api_key, headers, max_tokens, fetch = globalThis.fetch }: OpenAiCompatibleOptions,
  address: string,
  { searchParams }: URL,
): OpenAICompatibleProvider {
  return createOpenAICompatible({
    name: 'llm',
    baseURL: address,
    includeUsage: true,
    supportsStructuredOutputs: true,
    fetch: createWireFetch(fetch),
    ...(api_key === undefined || api_key === '' ? {} : { apiKey: api_key }),
    ...(headers === undefined ? {} : { headers: { ...headers } }),
    ...(searchParams.size === 0 ? {} : { queryParams: Object.fromEntries(searchParams) }),
    ...(max_tokens === undefined ? {} : { transformRequestBody: (body) => ({ ...body, max_tokens }) }),
  });
}

/** Keeps each model object: making one builds its wire schemas anew, which costs more than a whole call. */
function createModelCache(provider: OpenAICompatibleProvider): (model: string) => LanguageModelV4 {
  const known = new Map<string, LanguageModelV4>();
  return (model) => {
    const found = known.get(model) ?? provider.chatModel(model);
    known.set(model, found);
    return found;
  };
}

function createCall(
  request: TransportRequest,
  mode: AnswerMode,
  { schema_in_words = false }: OpenAiCompatibleOptions,
): LanguageModelV4CallOptions {
  const { format } = request;
  const in_words = mode !== 'json_schema' || schema_in_words;
  const prompt = (in_words ? addSchemaInWords(request) : request.messages).map(toPrompt);
  if (format === undefined || mode === 'words') return { prompt };
  if (mode === 'json_object') return { prompt, responseFormat: { type: 'json' } };
  return { prompt, responseFormat: { type: 'json', name: format.name, schema: format.schema } };
}

function toPrompt({ role, text }: TransportMessage): LanguageModelV4CallOptions['prompt'][number] {
  return role === 'system' ? { role, content: text } : { role, content: [{ type: 'text', text }] };
}

/** Keeps what a call needs of the provider package's parts. */
async function* readParts(stream: ReadableStream<Part>): AsyncGenerator<TransportPart> {
  let model: string | undefined;
  for await (const part of stream) {
    if (part.type === 'response-metadata') model = part.modelId ?? model;
    if (part.type === 'error') throw part.error;
    if (part.type === 'reasoning-delta') yield { type: 'thinking' };
    if (part.type === 'text-delta') yield { type: 'text', text: part.delta };
    if (part.type === 'finish') yield createFinish(part, model);
  }
}

const REASONS: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'content_filter',
};

function createFinish(part: Extract<Part, { type: 'finish' }>, model: string | undefined): TransportPart {
  const { inputTokens, outputTokens } = part.usage;
  // No prompt has 0 tokens: servers that do not count say so.
  const tokens = inputTokens.total
    ? { tokens: { input_tokens: inputTokens.total, output_tokens: outputTokens.total ?? 0 } }
    : {};
  return {
    type: 'finish',
    reason: REASONS[part.finishReason.unified] ?? 'other',
    ...tokens,
    ...(model === undefined ? {} : { model }),
  };
}
