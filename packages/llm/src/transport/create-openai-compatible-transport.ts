import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { createModelTransport } from './create-model-transport.ts';
import type { LlmTransport } from './transport.ts';
import type { WireOptions } from './wire-options.ts';

/** Speaks `POST {base_url}/chat/completions`, always streaming, with strict json_schema where the server takes it. */
export const createOpenAiCompatibleTransport = (options: WireOptions): LlmTransport =>
  createModelTransport(options, {
    createModels: (settings) =>
      createOpenAICompatible({
        ...settings,
        name: 'llm',
        includeUsage: true,
        supportsStructuredOutputs: true,
        ...(options.api_key ? { apiKey: options.api_key } : {}),
      }).chatModel,
  });
