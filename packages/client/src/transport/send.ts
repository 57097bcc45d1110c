import { readProblem } from '../error/read-problem.ts';
import { RoadwrightError } from '../error/roadwright-error.ts';
import { createKey } from './create-key.ts';
import { encodeBody } from './encode-body.ts';
import { createDelay } from './timers.ts';
import type { Call, Transport } from './transport.ts';

/**
 * Opens one request and gives its answer, the body unread.
 *
 * @param deadline - ends the wait, and the reading of the body, with a `timeout`
 * @throws RoadwrightError unless the status is 2xx
 */
export async function open(transport: Transport, call: Call, deadline?: AbortSignal): Promise<Response> {
  const signals = [call.signal, deadline].filter((signal) => signal !== undefined);
  const { headers, ...body } = encodeBody(call);
  const { request_id = createKey() } = call;
  const init: RequestInit = {
    method: call.method ?? 'GET',
    headers: { 'x-request-id': request_id, ...(await createHeaders(transport, call)), ...headers },
    cache: 'no-store',
    signal: AbortSignal.any(signals),
    ...body,
  };
  const response = await ask(transport, call, init).catch((cause: unknown) => {
    throw explainFault(transport, { cause, call: { ...call, request_id }, deadline });
  });
  if (response.ok) return response;
  throw await readProblem(response, request_id);
}

function ask(transport: Transport, call: Call, init: RequestInit): Promise<Response> {
  const url = createUrl(transport, call);
  const { form, onSent } = call;
  if (transport.upload === undefined || form === undefined || onSent === undefined)
    return transport.fetch(url, init);
  return transport.upload(url, { ...init, body: form }, onSent);
}

/**
 * Sends a request and reads its answer; a repeatable one is sent again, as often as the transport allows, when the
 * network or a gateway fails or the API asks to come back soon.
 *
 * @throws RoadwrightError
 */
export async function send<T>(
  transport: Transport,
  asked: Call,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const call = { ...asked, request_id: createKey() };
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(transport, call, read);
    } catch (error) {
      if (!call.repeatable || attempt >= transport.attempts || !isPassing(error)) throw error;
      const delay = error.retry_after_ms ?? createDelay(attempt, transport.timers.random);
      await transport.timers.sleep(delay, call.signal);
      call.signal?.throwIfAborted();
    }
  }
}

async function sendOnce<T>(
  transport: Transport,
  call: Call,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const deadline = AbortSignal.timeout(call.timeout_ms ?? transport.timeout_ms);
  const response = await open(transport, call, deadline);
  try {
    return await read(response);
  } catch (cause) {
    throw explainFault(transport, { cause, call, deadline });
  }
}

/** Reads an answer as JSON; what else a 2xx brings is not from this API. */
export async function readJson<T>(response: Response): Promise<T> {
  const text = await response.text();
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new RoadwrightError({
      status: response.status,
      code: 'unexpected_answer',
      detail: `${response.url} did not answer with JSON. Is this the address of a Roadwright API?`,
      request_id: response.headers.get('x-request-id'),
      cause,
    });
  }
}

/** For answers without a body. */
export async function readNothing(response: Response): Promise<void> {
  await response.body?.cancel();
}

/** Gateways and a server that is restarting answer so; another try may do. */
const PASSING_STATUSES: readonly number[] = [0, 502, 503, 504];

const LONGEST_WAIT_MS = 10_000;

/** Who is refused for too many requests may come again only where the API says when. */
const isPassing = (error: unknown): error is RoadwrightError =>
  error instanceof RoadwrightError &&
  (PASSING_STATUSES.includes(error.status) || (error.status === 429 && error.retry_after_ms !== null)) &&
  (error.retry_after_ms ?? 0) <= LONGEST_WAIT_MS;

function createUrl({ base_url }: Transport, { path, query = {} }: Call): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return parameters.size === 0 ? base_url + path : `${base_url}${path}?${parameters}`;
}

async function createHeaders({ api_key }: Transport, { headers }: Call): Promise<Record<string, string>> {
  const key = await Promise.resolve(typeof api_key === 'function' ? api_key() : api_key);
  return {
    accept: 'application/json',
    ...(key === undefined || key === '' ? {} : { authorization: `Bearer ${key}` }),
    ...headers,
  };
}

interface Fault {
  readonly cause: unknown;
  readonly call: Call;
  readonly deadline: AbortSignal | undefined;
}

/** Says what a failed fetch means: the caller's abort stays one, everything else becomes a RoadwrightError. */
function explainFault({ base_url, timeout_ms }: Transport, { cause, call, deadline }: Fault): unknown {
  if (cause instanceof RoadwrightError) return cause;
  if (call.signal?.aborted) return call.signal.reason;
  const { request_id = null } = call;
  if (deadline?.aborted) {
    return new RoadwrightError({
      status: 0,
      code: 'timeout',
      detail: `${base_url} did not answer within ${(call.timeout_ms ?? timeout_ms) / 1000} s. Try again; if it lasts, look at the server's log.`,
      request_id,
      cause,
    });
  }
  return new RoadwrightError({
    status: 0,
    code: 'network_error',
    detail: `Roadwright cannot be reached at ${base_url}${readCause(cause)}. Check that it is running and that the address is right.`,
    request_id,
    cause,
  });
}

/** Node keeps the system's code one level down; browsers tell nothing. */
function readCause(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
}
