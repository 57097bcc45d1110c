import { storeUpload } from '@roadwright/db';
import { AppError, MAX_PDF_BYTES } from '@roadwright/domain';
import type { Context, MiddlewareHandler } from 'hono';
import { createPlaces } from '../../../access/create-places.ts';
import { nameCaller } from '../../../access/name-caller.ts';
import type { Api, ApiDeps, ApiEnv } from '../../../api-deps.ts';
import { swallowRest } from '../../../http/swallow-rest.ts';
import { INTAKE_PATHS } from '../paths.ts';
import { checkPdf } from './check-pdf.ts';
import { readForm } from './read-form.ts';

const FORM_TYPE = /^multipart\/form-data\s*;/i;
/** Of one key or address: more than the six connections that a browser has, too few to fill the database's. */
const MOST_AT_ONCE = 8;
const RETRY_AFTER_MS = 2_000;

/** Takes in forms with a PDF where works are taken in: the file is stored, and the fields become a body in JSON. */
export function readUploads(api: Api, deps: ApiDeps): void {
  api.on('POST', [...INTAKE_PATHS], readUpload(deps));
}

function readUpload(deps: ApiDeps): MiddlewareHandler<ApiEnv> {
  const places = createPlaces(MOST_AT_ONCE);
  return async (c, next) => {
    if (FORM_TYPE.test(c.req.header('content-type') ?? '')) {
      const name = nameCaller(c, deps.settings);
      const leave = name === null ? () => undefined : places.take(name);
      if (leave === null) throw await refuseUpload(c);
      try {
        await takeIn(c, deps);
      } finally {
        leave();
      }
    }
    await next();
  };
}

async function takeIn(c: Context<ApiEnv>, { database, createTaskId }: ApiDeps): Promise<void> {
  if (c.req.header('content-encoding') !== undefined) throw createEncodingError();
  const content_type = c.req.header('content-type') ?? '';
  const content_length = Number(c.req.header('content-length') ?? 0);
  const { fields, file } = await readForm({ body: c.req.raw.body, content_type, content_length }, (bytes) =>
    storeUpload(database, { upload_id: createTaskId(), bytes: checkPdf(bytes), max_bytes: MAX_PDF_BYTES }),
  );
  c.set('upload', file);
  replaceBody(c.req, fields.toRequest());
}

async function refuseUpload(c: Context): Promise<AppError> {
  if (c.req.raw.body !== null) await swallowRest(c.req.raw.body.getReader());
  return new AppError(
    'rate_limited',
    `You are sending ${MOST_AT_ONCE} files already, as many as may come at once. Send this one when another is through.`,
    { retry: { after_ms: RETRY_AFTER_MS } },
  );
}

function replaceBody(request: { raw: Request }, body: unknown): void {
  const headers = new Headers(request.raw.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  request.raw = new Request(request.raw, { body: JSON.stringify(body), headers });
}

const createEncodingError = (): AppError =>
  new AppError('unsupported_media_type', 'A form must not be compressed.');
