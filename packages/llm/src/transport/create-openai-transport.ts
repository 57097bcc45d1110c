import { createOpenAI } from '@ai-sdk/openai';
import { createModelTransport } from './create-model-transport.ts';
import type { LlmTransport } from './transport.ts';
import type { WireOptions } from './wire-options.ts';

/**
 * Speaks OpenAI's `POST {base_url}/chat/completions` with strict json_schema. Not its Responses API, which keeps every
 * answer for 30 days unless told otherwise, and which gateways behind LLM_BASE_URL seldom speak.
 */
export const createOpenAiTransport = (options: WireOptions): LlmTransport =>
  createModelTransport(options, {
    createModels: (settings) => createOpenAI({ ...settings, apiKey: options.api_key ?? '' }).chat,
  });
