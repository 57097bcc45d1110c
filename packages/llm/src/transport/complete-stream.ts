/** What a stream says when the model came to its end by itself; put in for servers that leave it out. */
export const FINISH_EVENT = 'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n';

/** Quotes inside a text are escaped and `null` has none, so only a reason that is given looks like this. */
const FINISH_REASON = /"finish_reason"\s*:\s*"/;
const DONE_LINE = /^data: ?\[DONE\]/m;

/**
 * Gives a body as the stream of events that it should have been: a server that ignores `stream: true` and sends one
 * `chat.completion`, or that never says why it stopped, still works. A body that broke off stays as it is, without an end.
 */
export function completeStream(body: string): string {
  const start = body.replace(/^\uFEFF/, '').trimStart();
  return start.startsWith('{') ? renderAsStream(start) : addFinish(body);
}

/** Puts a finish reason in front of `[DONE]` when none came before. */
function addFinish(events: string): string {
  const done_at = events.search(DONE_LINE);
  if (done_at < 0 || FINISH_REASON.test(events)) return events;
  return events.slice(0, done_at) + FINISH_EVENT + events.slice(done_at);
}

/** A document that broke off gives no event, which is how a connection that was cut looks. */
function renderAsStream(body: string): string {
  let completion: Completion;
  try {
    completion = JSON.parse(body);
  } catch {
    return '';
  }
  const { choices, ...rest } = completion;
  if (!Array.isArray(choices)) return renderEvent(completion);
  const chunk = {
    ...rest,
    choices: choices.map(({ message, ...choice }) => ({ ...choice, delta: message })),
  };
  // What parsed was not cut off, so a server that names no reason means that it was done.
  const finish = choices[0]?.finish_reason == null ? FINISH_EVENT : '';
  return `${renderEvent(chunk)}${finish}`;
}

const renderEvent = (chunk: object) => `data: ${JSON.stringify(chunk)}\n\n`;

interface Completion {
  readonly choices?: readonly { readonly message?: unknown; readonly finish_reason?: unknown }[];
}
