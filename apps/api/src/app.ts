import { OpenAPIHono } from '@hono/zod-openapi';
import { authenticate } from './access/authenticate.ts';
import { createWall } from './access/create-wall.ts';
import type { Api, ApiDeps, ApiEnv } from './api-deps.ts';
import { checkHost } from './http/check-host.ts';
import { refuseForeignChanges } from './http/check-origin.ts';
import { identifyRequest } from './http/identify-request.ts';
import { logOwner, logRequest } from './http/log-request.ts';
import { readJsonBody } from './http/read-json-body.ts';
import { refuseInvalid } from './http/refuse-invalid.ts';
import { refuseUnrouted } from './http/refuse-unrouted.ts';
import { renderProblem } from './http/render-problem.ts';
import { secureAnswers } from './http/security-headers.ts';
import { shareWithOrigins } from './http/share-with-origins.ts';
import { traceRequest } from './http/trace-request.ts';
import { addRoutes } from './routes/add-routes.ts';
import { readUploads } from './routes/literature/upload/read-uploads.ts';

/** Creates the whole application, apart from any listening socket. */
export function createApp(given: ApiDeps): Api {
  const { database, actFor } = createWall(given);
  const deps = { ...given, database };
  const api = new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid });
  api.onError(renderProblem(deps.log));
  api.use(identifyRequest(deps.createRequestId));
  api.use(secureAnswers(deps.settings));
  api.use(traceRequest(deps.tracer));
  api.use(logRequest(deps));
  api.use(checkHost(deps.settings));
  api.use(shareWithOrigins(deps.settings));
  api.use(refuseForeignChanges(deps.settings));
  // Keys are looked up outside the wall: until then nobody is known for whom to act.
  api.use(authenticate(given, actFor));
  api.use(logOwner(deps.log));
  // Before the bodies are read as JSON: a form becomes one here.
  readUploads(api, deps);
  api.use(readJsonBody());
  addRoutes(api, deps);
  api.notFound(refuseUnrouted(api.routes));
  return api;
}
