import { readProblem } from '../error/read-problem.ts';
import { RoadwrightError } from '../error/roadwright-error.ts';
import { encodeBody } from './encode-body.ts';
import { createDelay } from './timers.ts';
import type { Call, Transport } from './transport.ts';

const ATTEMPTS = 3;

/**
 * Opens one request and gives its answer, the body unread.
 *
 * @param deadline - ends the wait, and the reading of the body, with a `timeout`
 * @throws RoadwrightError unless the status is 2xx
 */
export async function open(transport: Transport, call: Call, deadline?: AbortSignal): Promise<Response> {
  const signals = [call.signal, deadline].filter((signal) => signal !== undefined);
  const { headers, ...body } = encodeBody(call);
  const response = await transport
    .fetch(createUrl(transport, call), {
      method: call.method ?? 'GET',
      headers: { ...createHeaders(transport, call), ...headers },
      cache: 'no-store',
      signal: AbortSignal.any(signals),
      ...body,
    })
    .catch((cause: unknown) => {
      throw explainFault(transport, { cause, call, deadline });
    });
  if (response.ok) return response;
  throw await readProblem(response);
}

/**
 * Sends a request and reads its answer; a repeatable one is sent up to three times when the network or a gateway fails.
 *
 * @throws RoadwrightError
 */
export async function send<T>(
  transport: Transport,
  call: Call,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(transport, call, read);
    } catch (error) {
      if (!call.repeatable || attempt === ATTEMPTS || !isPassing(error)) throw error;
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

const isPassing = (error: unknown): error is RoadwrightError =>
  error instanceof RoadwrightError &&
  PASSING_STATUSES.includes(error.status) &&
  (error.retry_after_ms ?? 0) <= LONGEST_WAIT_MS;

function createUrl({ base_url }: Transport, { path, query = {} }: Call): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return parameters.size === 0 ? base_url + path : `${base_url}${path}?${parameters}`;
}

const createHeaders = ({ api_key }: Transport, { headers }: Call): Record<string, string> => ({
  accept: 'application/json',
  ...(api_key === undefined ? {} : { authorization: `Bearer ${api_key}` }),
  ...headers,
});

interface Fault {
  readonly cause: unknown;
  readonly call: Call;
  readonly deadline: AbortSignal | undefined;
}

/** Says what a failed fetch means: the caller's abort stays one, everything else becomes a RoadwrightError. */
function explainFault({ base_url, timeout_ms }: Transport, { cause, call, deadline }: Fault): unknown {
  if (cause instanceof RoadwrightError) return cause;
  if (call.signal?.aborted) return call.signal.reason;
  if (deadline?.aborted) {
    return new RoadwrightError({
      status: 0,
      code: 'timeout',
      detail: `${base_url} did not answer within ${(call.timeout_ms ?? timeout_ms) / 1000} s. Try again; if it lasts, look at the server's log.`,
      cause,
    });
  }
  return new RoadwrightError({
    status: 0,
    code: 'network_error',
    detail: `Roadwright cannot be reached at ${base_url}${readCause(cause)}. Check that it is running and that the address is right.`,
    cause,
  });
}

/** Node keeps the system's code one level down; browsers tell nothing. */
function readCause(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
}
