import { createRoute } from '@hono/zod-openapi';
import { submitWork } from '@roadwright/db';
import { type AcceptedWork, acceptedWorkSchema, literatureRequestSchema } from '@roadwright/domain';
import type { Context } from 'hono';
import { z } from 'zod';
import { decideOwner } from '../../access/caller.ts';
import type { Api, ApiDeps, ApiEnv } from '../../api-deps.ts';
import { idempotencyHeader, readIdempotency } from '../idempotency-key.ts';
import { API } from '../path-params.ts';
import { HEADERS, json, jsonBody, problems } from '../responses.ts';
import { loadLiterature } from './load-literature.ts';
import { INTAKE_PATHS } from './paths.ts';

const route = createRoute({
  method: 'post',
  path: INTAKE_PATHS[0],
  operationId: 'addLiterature',
  tags: ['literature'],
  summary: 'Take in a work by an identifier, an address, an entry, a title or a PDF',
  request: { headers: idempotencyHeader, body: jsonBody(literatureRequestSchema) },
  responses: {
    202: {
      ...json(acceptedWorkSchema, 'The submission is stored; `result` says what is known by now'),
      headers: HEADERS.location,
    },
    default: problems(
      'work_unidentified',
      'invalid_doi',
      'invalid_arxiv_id',
      'invalid_pmid',
      'invalid_url',
      'invalid_bibliography',
      'pdf_invalid',
      'pdf_too_large',
      'invalid_form',
      'validation_failed',
      'idempotency_mismatch',
      'too_many_pending_tasks',
    ),
  },
});

const formSchema = literatureRequestSchema.extend({ file: z.file().describe('a PDF of at most 50 MB') });

/** What else the body may be: a form has become JSON before it is validated, so only the description knows of it. */
const FORM = { 'multipart/form-data': { schema: formSchema } };

const OPERATION_IDS = ['addLiterature', 'addLiteratureEarlier', 'addLiteratureEarlierSlash'] as const;

/** Adds the routes that take works in. */
export function addSubmitWork(api: Api, deps: ApiDeps): void {
  INTAKE_PATHS.forEach((path, at) => {
    const described = { ...route, path, operationId: OPERATION_IDS[at] ?? '' };
    api.openapi({ ...described, hide: true }, async (c) => {
      const key = c.req.valid('header')['idempotency-key'];
      return c.json(await submit(c, deps, { request: c.req.valid('json'), key }), 202);
    });
    const { body } = route.request;
    api.openAPIRegistry.registerPath({
      ...described,
      request: { ...route.request, body: { ...body, content: { ...body.content, ...FORM } } },
    });
  });
}

interface Submission {
  readonly request: z.infer<typeof literatureRequestSchema>;
  readonly key: string | undefined;
}

async function submit(
  c: Context<ApiEnv>,
  { database, createTaskId, settings }: ApiDeps,
  { request, key }: Submission,
): Promise<AcceptedWork> {
  const sha256 = c.get('upload')?.sha256 ?? null;
  const { identifyRequest } = await loadLiterature();
  const { identifiers, aliases } = identifyRequest(request, { has_file: sha256 !== null });
  const { task_id, work_id, result } = await submitWork(database, {
    task_id: createTaskId(),
    owner_id: decideOwner(c, request),
    request,
    max_pending: settings.max_pending_tasks_per_owner,
    new_work_id: createTaskId(),
    identifiers,
    aliases,
    sha256,
    keep_file: request.keep_file,
    ...readIdempotency(key, { ...request, sha256 }),
  });
  const status_url = `${API}/tasks/${task_id}`;
  c.header('Location', status_url);
  return { task_id, work_id, result, status_url, events_url: `${status_url}/events` };
}
