import type { AnswerName } from '@roadwright/domain';

/** Why a model stopped; `other` is everything that the wire has no word for. */
export type FinishReason = 'stop' | 'length' | 'content_filter' | 'other';

export interface TokenCount {
  readonly input_tokens: number;
  readonly output_tokens: number;
  /** The part of the input that the provider had in its cache; absent when it had or told none. */
  readonly cached_input_tokens?: number;
  /** The part of the output that was thinking; absent when there was or it told none. */
  readonly reasoning_tokens?: number;
}

export interface TransportMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

/** What a structured answer has to look like, ready for the wire. */
export interface TransportFormat {
  readonly name: AnswerName;
  /** JSON Schema in the strict form of the wire: every field required, nothing additional. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface TransportRequest {
  readonly model: string;
  readonly messages: readonly TransportMessage[];
  /** Absent for plain text. */
  readonly format?: TransportFormat;
  /** Room for the answer, thinking included; absent for what the provider gives by itself. */
  readonly max_output_tokens?: number;
}

/**
 * One piece of an answer under way: `headers` first, as soon as they are there, `finish` last and only when the answer
 * is whole. `thinking` shows that a model is at work without a word of the answer.
 */
export type TransportPart =
  | { readonly type: 'headers'; readonly headers: Readonly<Record<string, string>> }
  | { readonly type: 'thinking' }
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'finish';
      readonly reason: FinishReason;
      /** Absent when the provider reported none. */
      readonly tokens?: TokenCount;
      /** The model that really answered, when the provider says so. */
      readonly model?: string;
    };

/** One provider's wire. It never retries: the one retry loop stands above it. */
export interface LlmTransport {
  /** Where requests go, fit to be shown: no user, key or query; `demo` for the offline author. */
  readonly address: string;
  /** The environment variable that holds the key, for messages. */
  readonly key_variable: string;
  /**
   * Sends one request. Aborting `signal`, or leaving the iteration early, closes the connection.
   *
   * @throws TransportError for whatever the provider or the network did.
   */
  stream(request: TransportRequest, signal: AbortSignal): AsyncIterable<TransportPart>;
}
