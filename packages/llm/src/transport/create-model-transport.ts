import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import { linkSignal } from '../clock/link-signal.ts';
import { createSecretFilter } from '../failure/create-secret-filter.ts';
import { type AnswerMode, addSchemaInWords, findSimplerMode } from './answer-mode.ts';
import { createNews } from './create-news.ts';
import { createWireFetch, type WireListener } from './create-wire-fetch.ts';
import { readParts } from './read-parts.ts';
import { type SendRequest, sendRequest } from './send-request.ts';
import { toTransportError } from './to-transport-error.ts';
import type {
  LlmTransport,
  TransportFormat,
  TransportMessage,
  TransportPart,
  TransportRequest,
} from './transport.ts';
import type { WireOptions } from './wire-options.ts';

/** What a provider package is given. */
interface PackageSettings {
  readonly baseURL: string;
  readonly fetch: typeof globalThis.fetch;
  readonly headers?: Record<string, string>;
}

/** How one vendor differs from the others. */
interface Vendor {
  /** Makes the package's way to its models; called once. */
  readonly createModels: (settings: PackageSettings) => (model: string) => LanguageModelV4;
  /** The wire has no place for the name of a schema, so that it is put into the schema as its title. */
  readonly name_in_schema?: boolean;
  /** The model that answers is only told in the raw chunks. */
  readonly raw_chunks?: boolean;
}

/**
 * Makes a transport of a provider package's streaming call, which never retries by itself. What a server refuses of
 * the ways to ask for JSON is not asked of it again for that model.
 */
export function createModelTransport(options: WireOptions, vendor: Vendor): LlmTransport {
  const url = new URL(options.base_url);
  const address = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  const listeners = new WeakMap<AbortSignal, WireListener>();
  const send = addQuery(options.send ?? sendRequest, url.searchParams);
  const { headers } = options;
  const findModel = keepModels(
    vendor.createModels({
      baseURL: address,
      fetch: createWireFetch(send, (signal) => listeners.get(signal)),
      ...(headers === undefined ? {} : { headers: { ...headers } }),
    }),
  );
  const hideSecrets = createSecretFilter(findSecrets(options, url));
  const modes = new Map<string, AnswerMode>();

  const open = async (request: TransportRequest, signal: AbortSignal) => {
    for (;;) {
      const mode = modes.get(request.model) ?? 'json_schema';
      try {
        const call = createCall(request, mode, { options, vendor });
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
      const link = linkSignal(signal);
      try {
        const news = createNews<TransportPart>();
        listeners.set(link.signal, {
          onHeaders: (headers) => news.tell({ type: 'headers', headers }),
          onSign: () => news.tell({ type: 'thinking' }),
        });
        const opening = open(request, link.signal).finally(news.end);
        // Left early, nobody waits for it any more.
        opening.catch(() => {});
        yield* news;
        yield* readParts((await opening).stream);
      } catch (error) {
        throw toTransportError(error, hideSecrets);
      } finally {
        link.release();
        // Some packages read on after an error instead of closing the connection.
        link.abort(UNWANTED);
      }
    },
  };
}

/** One for all: an error of its own for every call would cost its stack. */
const UNWANTED = new Error('The answer is no longer wanted.');

/** Everything that requests carry in confidence; of a header like `Bearer …` also what follows the first word. */
const findSecrets = ({ api_key = '', headers = {} }: WireOptions, { searchParams }: URL) => [
  api_key,
  ...Object.values(headers).flatMap((value) => [value, value.replace(/^\s*\S+\s+/, '')]),
  ...searchParams.values(),
];

/** Adds the query of the base URL to each address; the packages put their paths behind the base as it is. */
function addQuery(send: SendRequest, query: URLSearchParams): SendRequest {
  if (query.size === 0) return send;
  return (address, init) => {
    const url = new URL(address);
    for (const [name, value] of query) url.searchParams.append(name, value);
    return send(url.href, init);
  };
}

/** Keeps each model object: making one builds its wire schemas anew, which costs more than a whole call. */
function keepModels(createModel: (model: string) => LanguageModelV4): (model: string) => LanguageModelV4 {
  const known = new Map<string, LanguageModelV4>();
  return (model) => {
    const found = known.get(model) ?? createModel(model);
    known.set(model, found);
    return found;
  };
}

interface Context {
  readonly options: WireOptions;
  readonly vendor: Vendor;
}

function createCall(
  request: TransportRequest,
  mode: AnswerMode,
  { options, vendor }: Context,
): LanguageModelV4CallOptions {
  const { format, max_output_tokens = options.max_output_tokens } = request;
  return {
    prompt: (mode === 'json_schema' ? request.messages : addSchemaInWords(request)).map(toPrompt),
    ...(max_output_tokens === undefined ? {} : { maxOutputTokens: max_output_tokens }),
    ...(vendor.raw_chunks === true ? { includeRawChunks: true } : {}),
    ...(format === undefined || mode === 'words'
      ? {}
      : { responseFormat: createResponseFormat(format, mode, vendor) }),
  };
}

type ResponseFormat = NonNullable<LanguageModelV4CallOptions['responseFormat']>;

function createResponseFormat(
  { name, schema }: TransportFormat,
  mode: AnswerMode,
  { name_in_schema = false }: Vendor,
): ResponseFormat {
  if (mode === 'json_object') return { type: 'json' };
  return { type: 'json', name, schema: name_in_schema ? { title: name, ...schema } : schema };
}

function toPrompt({ role, text }: TransportMessage): LanguageModelV4CallOptions['prompt'][number] {
  return role === 'system' ? { role, content: text } : { role, content: [{ type: 'text', text }] };
}
