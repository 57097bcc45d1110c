import type { Timers } from './timers.ts';

/** The part of `fetch` that the client uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Sends a form as `fetch` would, and tells how many bytes of it have left so far. */
export type Upload = (
  url: string,
  init: RequestInit & { readonly body: Blob },
  onSent: (bytes: number) => void,
) => Promise<Response>;

/** A key of the API, or what is asked for one before each request; undefined sends none. */
export type ApiKey = string | (() => string | undefined | Promise<string | undefined>);

/** How one client reaches its API. */
export interface Transport {
  /** Without a trailing slash. */
  readonly base_url: string;
  readonly api_key: ApiKey | undefined;
  readonly fetch: Fetch;
  /** Sends the forms whose progress is wanted, where `fetch` does not stream what it sends. */
  readonly upload?: Upload | undefined;
  readonly timers: Timers;
  /** Longest wait for a whole answer; a stream of events is exempt. */
  readonly timeout_ms: number;
  /** How often a repeatable call is sent at most. */
  readonly attempts: number;
}

/** One request, before it has an address. */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is under its own type, instead of a body in JSON. */
  readonly form?: Blob;
  /** Hears how many bytes of the form were handed over. */
  readonly onSent?: ((bytes: number) => void) | undefined;
  /** Longest wait for the whole answer, where the client's own is too short. */
  readonly timeout_ms?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** By which the server's log knows it; every try has the same one. */
  readonly request_id?: string;
  /** Whether the same request may be sent again after a fault of the network without doing its work twice. */
  readonly repeatable?: boolean;
}

/** Options that every verb takes. */
export interface CallOptions {
  /** Aborts the request; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Writes a path with each value escaped, so that no id can reach another route. */
export const route = (words: TemplateStringsArray, ...values: readonly string[]): string =>
  words.reduce((path, word, index) => path + encodeURIComponent(values[index - 1] ?? '') + word);
