import { storeUpload } from '@roadwright/db';
import { AppError, MAX_PDF_BYTES } from '@roadwright/domain';
import type { MiddlewareHandler } from 'hono';
import type { Api, ApiDeps, ApiEnv } from '../../../api-deps.ts';
import { INTAKE_PATHS } from '../paths.ts';
import { checkPdf } from './check-pdf.ts';
import { readForm } from './read-form.ts';

const FORM_TYPE = /^multipart\/form-data\s*;/i;

/** Takes in forms with a PDF where works are taken in: the file is stored, and the fields become a body in JSON. */
export function readUploads(api: Api, deps: ApiDeps): void {
  api.on('POST', [...INTAKE_PATHS], readUpload(deps));
}

const readUpload =
  ({ database, createTaskId }: ApiDeps): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const content_type = c.req.header('content-type') ?? '';
    if (FORM_TYPE.test(content_type)) {
      if (c.req.header('content-encoding') !== undefined) throw createEncodingError();
      const content_length = Number(c.req.header('content-length') ?? 0);
      const { fields, file } = await readForm(
        { body: c.req.raw.body, content_type, content_length },
        (bytes) =>
          storeUpload(database, {
            upload_id: createTaskId(),
            bytes: checkPdf(bytes),
            max_bytes: MAX_PDF_BYTES,
          }),
      );
      c.set('upload', file);
      replaceBody(c.req, fields.toRequest());
    }
    await next();
  };

function replaceBody(request: { raw: Request }, body: unknown): void {
  const headers = new Headers(request.raw.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  request.raw = new Request(request.raw, { body: JSON.stringify(body), headers });
}

const createEncodingError = (): AppError =>
  new AppError('unsupported_media_type', 'A form must not be compressed.');
