import type { Problem } from '@roadwright/domain';
import { RoadwrightError } from './roadwright-error.ts';

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
  return new RoadwrightError({
    ...facts,
    code: 'unexpected_answer',
    detail: `${response.url} answered ${`${response.status} ${response.statusText}`.trim()} without saying why. Something other than Roadwright may be answering there.`,
  });
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
