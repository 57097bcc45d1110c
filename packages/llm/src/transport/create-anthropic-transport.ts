import { createAnthropic } from '@ai-sdk/anthropic';
import { createModelTransport } from './create-model-transport.ts';
import type { LlmTransport } from './transport.ts';
import type { WireOptions } from './wire-options.ts';

/**
 * Speaks Anthropic's `POST {base_url}/messages`: structured answers by its output format, and by one forced tool call
 * for models that do not have it.
 */
export const createAnthropicTransport = (options: WireOptions): LlmTransport =>
  createModelTransport(options, {
    createModels: (settings) => createAnthropic({ ...settings, apiKey: options.api_key ?? '' }).chat,
    name_in_schema: true,
  });
