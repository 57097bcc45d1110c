import type { Budgets } from './create-admission.ts';
import type { ToldRefusal } from './render-refusal.ts';
import type { WireReply } from './wire-reply.ts';
import type { WireBody, WireRequest } from './wire-request.ts';

/** One vendor's wire: how its requests are read and its answers written. */
export interface WireDialect {
  /** Whether a POST to this path, without its query, is one of its requests. */
  fits(path: string): boolean;
  /** Reads a request as if it were a chat completion, so that faults and assertions need one shape only. */
  read(path: string, body: unknown): WireBody;
  /** Renders a reply as the events of a stream, in sending order. */
  renderChunks(request: WireRequest, reply: WireReply): string[];
  /** Renders an error in the middle of a stream. */
  renderError(error: unknown): string;
  /** Renders the body of a 429. */
  renderRefusal(refusal: ToldRefusal): unknown;
  /** Renders what is left of the limits as headers; `now_ms` is since 1970. */
  renderBudgets(budgets: Budgets, now_ms: number): Readonly<Record<string, string>>;
  /** Renders a reply as one JSON body; absent for wires that are only spoken as a stream. */
  renderCompletion?(request: WireRequest, reply: WireReply): string;
}

/** Renders one event of a stream. */
export const renderEvent = (data: unknown, name?: string): string =>
  `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`;

const TEXT_CHUNKS = 5;

/** Cuts a text into the pieces of a stream; an empty text has none. */
export function cutText(text: string): string[] {
  const size = Math.max(1, Math.ceil(text.length / TEXT_CHUNKS));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
}
