import type { LlmTransport } from '../transport/transport.ts';
import type { WireOptions } from '../transport/wire-options.ts';
import type { WireProvider } from './provider-settings.ts';

/** Opens a provider's transport; each vendor's package costs 20 to 40 ms and 4 MiB, so only the one in use is loaded. */
export async function openTransport(provider: WireProvider, options: WireOptions): Promise<LlmTransport> {
  switch (provider) {
    case 'openai': {
      const { createOpenAiTransport } = await import('../transport/create-openai-transport.ts');
      return createOpenAiTransport(options);
    }
    case 'anthropic': {
      const { createAnthropicTransport } = await import('../transport/create-anthropic-transport.ts');
      return createAnthropicTransport(options);
    }
    case 'google': {
      const { createGoogleTransport } = await import('../transport/create-google-transport.ts');
      return createGoogleTransport(options);
    }
    case 'ollama':
    case 'openai-compatible': {
      const { createOpenAiCompatibleTransport } = await import(
        '../transport/create-openai-compatible-transport.ts'
      );
      return createOpenAiCompatibleTransport(options);
    }
  }
}
