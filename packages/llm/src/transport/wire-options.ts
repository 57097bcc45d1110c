import type { SendRequest } from './send-request.ts';

/** Where and with what a provider is asked. */
export interface WireOptions {
  /** Address up to, not including, the path that the vendor's wire adds; a query is sent along with every request. */
  readonly base_url: string;
  readonly api_key?: string | undefined;
  /** The environment variable that holds the key, for messages. */
  readonly key_variable?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Room for an answer where a request asks for none; for providers whose own default is too small for a lesson. */
  readonly max_output_tokens?: number | undefined;
  readonly send?: SendRequest | undefined;
}
