import type { Problem } from '@roadwright/domain';
import { RoadwrightError } from './roadwright-error.ts';

/** With these a proxy says that it cannot reach what is behind it. */
const GATEWAY_STATUSES: readonly number[] = [502, 503, 504];

/**
 * Turns an answer that is no success into the error it tells of.
 *
 * @param request_id - what the request was called, where the answer does not say
 */
export async function readProblem(response: Response, request_id: string): Promise<RoadwrightError> {
  const facts = {
    status: response.status,
    request_id: response.headers.get('x-request-id') ?? request_id,
    retry_after_ms: readRetryAfter(response.headers),
  };
  const body = await response.text().catch(() => '');
  const problem = parseProblem(body);
  if (problem !== null) {
    const { code, detail, errors = [] } = problem;
    return new RoadwrightError({ ...facts, code, detail, errors });
  }
  return new RoadwrightError({ ...facts, code: 'unexpected_answer', detail: describeForeign(response) });
}

function describeForeign({ url, status, statusText }: Response): string {
  const guess = GATEWAY_STATUSES.includes(status)
    ? 'The API behind that address seems not to be running.'
    : 'Something other than Roadwright may be answering there.';
  return `${url} answered ${`${status} ${statusText}`.trim()} without saying why. ${guess}`;
}

function parseProblem(body: string): Problem | null {
  try {
    const value: unknown = JSON.parse(body);
    const known =
      typeof value === 'object' &&
      value !== null &&
      'code' in value &&
      typeof value.code === 'string' &&
      'detail' in value &&
      typeof value.detail === 'string';
    return known ? (value as Problem) : null;
  } catch {
    return null;
  }
}

/** Seconds as digits, or a date (RFC 9110, 10.2.3), which is held against the answer's own and not our clock. */
function readRetryAfter(headers: Headers): number | null {
  const asked = headers.get('retry-after');
  if (asked === null) return null;
  if (/^\d+$/.test(asked)) return Number(asked) * 1000;
  const wait = Date.parse(asked) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
