import type { LlmPrompt } from '@roadwright/domain';
import type { TransportFormat, TransportRequest } from '../transport/transport.ts';

/** A request before it is known which model will be asked. */
export type Question = Omit<TransportRequest, 'model' | 'max_output_tokens'>;

/** Turns a prompt into the first question of a call. */
export const createQuestion = ({ system, user }: LlmPrompt, format?: TransportFormat): Question => ({
  messages: [
    { role: 'system', text: system },
    { role: 'user', text: user },
  ],
  ...(format === undefined ? {} : { format }),
});
