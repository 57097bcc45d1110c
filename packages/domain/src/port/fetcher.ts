/** One request to the outside; every cap holds over all redirects together. */
export interface FetchRequest {
  readonly url: string;
  readonly accept: string;
  /** Sent to the first host only, never to one that it redirects to. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST; such a request follows no redirect. */
  readonly body?: FetchBody;
  /** Only for an address of the operator's own settings, never for one that came in: it may reach inside. */
  readonly trusted?: boolean;
  /** Counted after decompression, while the body is read. */
  readonly max_bytes: number;
  /** For everything, the reading of the body included. */
  readonly timeout_ms: number;
  readonly signal: AbortSignal;
}

export interface FetchBody {
  readonly content_type: string;
  readonly bytes: AsyncIterable<Uint8Array> | string;
}

/** An answer whose head has come; the body comes while it is read, once. */
export interface FetchedDocument {
  readonly status: number;
  /** Where it came from in the end. */
  readonly url: string;
  /** In lower case without parameters; empty when the server did not say. */
  readonly content_type: string;
  /** The encoding of its text in lower case, as the server names it; empty when it did not say. */
  readonly charset: string;
  /** @throws AppError document_too_large, url_unreachable while it is read */
  readonly body: AsyncIterable<Uint8Array>;
  /** Gives the connection back without reading on; harmless after the last byte. */
  close(): Promise<void>;
}

/**
 * Sends requests to where they may go; waits until the host's pace allows it.
 * Answers of every status resolve but 429 and 503: a GET is sent again while the host's wish leaves time for it, and
 * what is refused in the end rejects with upstream_limited.
 */
export interface Fetcher {
  /** @throws AppError url_blocked, url_unreachable, upstream_limited, document_too_large, or the signal's reason */
  open(request: FetchRequest): Promise<FetchedDocument>;
}
