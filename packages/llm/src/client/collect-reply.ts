import type { TimerClock } from '@roadwright/domain';
import type { FinishReason, TokenCount, TransportPart } from '../transport/transport.ts';
import { TransportError } from '../transport/transport-error.ts';

/** What is there of an answer so far; also read when it never became whole. */
export interface Reply {
  text: string;
  headers: Readonly<Record<string, string>>;
  first_token_ms: number | undefined;
  reason: FinishReason | undefined;
  tokens: TokenCount | undefined;
  model: string | undefined;
}

export const createReply = (): Reply => ({
  text: '',
  headers: {},
  first_token_ms: undefined,
  reason: undefined,
  tokens: undefined,
  model: undefined,
});

interface Collection {
  readonly parts: AsyncIterable<TransportPart>;
  readonly clock: TimerClock;
  /** Called with the headers, as soon as they are there. */
  readonly notice: (headers: Reply['headers']) => void;
  /** Called at every sign of an answer. */
  readonly touch: () => void;
}

/** Fills `reply` with the parts as they come; throws when they end before the answer is whole. */
export async function collectReply(reply: Reply, { parts, clock, notice, touch }: Collection): Promise<void> {
  const started = clock.now();
  for await (const part of parts) {
    if (part.type === 'headers') {
      reply.headers = part.headers;
      notice(part.headers);
      continue;
    }
    touch();
    reply.first_token_ms ??= clock.now() - started;
    if (part.type === 'text') reply.text += part.text;
    if (part.type !== 'finish') continue;
    reply.reason = part.reason;
    reply.tokens = part.tokens;
    reply.model = part.model;
  }
  if (reply.reason === undefined) {
    throw new TransportError('The answer ended without a finish reason.', { code: 'cut_off' });
  }
}
