import { AppError, MAX_PDF_BYTES } from '@roadwright/domain';
import { swallowRest } from '../../../http/swallow-rest.ts';
import { createTooLarge } from './check-pdf.ts';
import type { FormFields } from './form-fields.ts';
import { createFormParser, type FormParser } from './parse-form.ts';

/** The file, and 1 MiB for the fields and the boundaries. */
const MAX_FORM_BYTES = MAX_PDF_BYTES + 1_048_576;

/** A form as it comes in. */
interface FormSource {
  readonly body: ReadableStream<Uint8Array> | null;
  readonly content_type: string;
  /** As announced; what really comes is counted too. */
  readonly content_length: number;
}

/**
 * Reads a form of text fields and one file, which is passed on as it comes, no faster than it is taken.
 *
 * @throws AppError invalid_form, validation_failed, body_too_large, pdf_too_large, or what `store` throws
 */
export async function readForm<Stored>(
  { body, content_type, content_length }: FormSource,
  store: (bytes: AsyncIterable<Uint8Array>) => Promise<Stored>,
): Promise<{ readonly fields: FormFields; readonly file: Stored }> {
  const reader = (body ?? new Blob([]).stream()).getReader();
  const parser = createFormParser(content_type, store);
  try {
    if (content_length > MAX_FORM_BYTES) throw createTooLarge();
    await feed(parser, reader);
    return await parser.end();
  } catch (error) {
    await parser.abandon(error);
    await swallowRest(reader);
    throw error;
  }
}

async function feed(
  parser: FormParser<unknown>,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<void> {
  for (let size = 0; ; ) {
    const { done, value } = await parser.unlessRefused(readNext(reader));
    if (done) return;
    size += value.byteLength;
    if (size > MAX_FORM_BYTES) throw createTooLarge();
    await parser.unlessRefused(parser.write(value));
  }
}

async function readNext(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new AppError('invalid_form', 'The connection ended before the form did.', { cause });
  }
}
