import { AppError, createProblem } from '@roadwright/domain';
import { SECURITY_HEADERS } from '../http/security-headers.ts';

/** Creates the answer to a request line or Host header that is no address, which no route could look at. */
export const answerMalformed = (createRequestId: () => string) => (): Response =>
  answerFault(
    new AppError('forbidden_host', 'The Host header or the path of the request is malformed.'),
    createRequestId(),
  );

/** Creates the answer to a WebSocket that a route would open, but whose handshake breaks the rules (RFC 6455, section 4.2). */
export const answerHandshake = (createRequestId: () => string): Response =>
  answerFault(
    new AppError('upgrade_required', 'The headers of the handshake are not those of WebSocket, version 13.'),
    createRequestId(),
  );

function answerFault(fault: AppError, request_id: string): Response {
  return new Response(JSON.stringify(createProblem(fault, { request_id })), {
    status: fault.status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'application/problem+json', 'X-Request-Id': request_id },
  });
}
