import { createGoogle } from '@ai-sdk/google';
import { createModelTransport } from './create-model-transport.ts';
import type { LlmTransport } from './transport.ts';
import type { WireOptions } from './wire-options.ts';

/** Speaks Google's `POST {base_url}/models/{model}:streamGenerateContent`, structured by `responseJsonSchema`. */
export const createGoogleTransport = (options: WireOptions): LlmTransport =>
  createModelTransport(options, {
    createModels: (settings) => createGoogle({ ...settings, apiKey: options.api_key ?? '' }).chat,
    name_in_schema: true,
    raw_chunks: true,
  });
