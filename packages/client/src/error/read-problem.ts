import type { Problem } from '@roadwright/domain';
import { RoadwrightError } from './roadwright-error.ts';

/** With these a proxy says that it cannot reach what is behind it. */
const GATEWAY_STATUSES: readonly number[] = [502, 503, 504];

/** Turns an answer that is no success into the error it tells of. */
export async function readProblem(response: Response): Promise<RoadwrightError> {
  const facts = {
    status: response.status,
    request_id: response.headers.get('x-request-id'),
    retry_after_ms: readRetryAfter(response.headers.get('retry-after')),
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

/** Seconds as digits; the date form of RFC 9110 is not used by the API. */
const readRetryAfter = (header: string | null): number | null =>
  header !== null && /^\d+$/.test(header) ? Number(header) * 1000 : null;
