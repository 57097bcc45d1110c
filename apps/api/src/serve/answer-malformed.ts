import { AppError, createProblem } from '@roadwright/domain';
import { SECURITY_HEADERS } from '../http/security-headers.ts';

/** Creates the answer to a request line or Host header that is no address, which no route could look at. */
export const answerMalformed = (createRequestId: () => string) => (): Response => {
  const request_id = createRequestId();
  const fault = new AppError('forbidden_host', 'The Host header or the path of the request is malformed.');
  return new Response(JSON.stringify(createProblem(fault, { request_id })), {
    status: fault.status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'application/problem+json', 'X-Request-Id': request_id },
  });
};
