import type { LlmPrompt } from '@roadwright/domain';
import type { TransportFormat, TransportRequest } from '../transport/transport.ts';

interface Asked {
  readonly model: string;
  readonly prompt: LlmPrompt;
  readonly format?: TransportFormat;
}

/** Turns a prompt into the first request of a call. */
export function createRequest({ model, prompt, format }: Asked): TransportRequest {
  return {
    model,
    messages: [
      { role: 'system', text: prompt.system },
      { role: 'user', text: prompt.user },
    ],
    ...(format === undefined ? {} : { format }),
  };
}
