import type { Readable } from 'node:stream';
import { Busboy, type BusboyEvents, type BusboyInstance } from '@fastify/busboy';
import { AppError } from '@roadwright/domain';
import {
  createFieldError,
  createFieldsTooLarge,
  createFormFields,
  type FormFields,
  MAX_FIELD_BYTES,
  MAX_FIELDS,
} from './form-fields.ts';

const FILE = 'file';
const LIMITS = {
  files: 1,
  fields: MAX_FIELDS,
  // Those that are no field are passed over, yet each costs memory.
  parts: MAX_FIELDS + 1,
  fieldSize: MAX_FIELD_BYTES,
  headerPairs: 20,
  headerSize: 8_192,
};

/** A form on its way in. */
export interface FormParser<Stored> {
  /**
   * Waits for something, one thing at a time; rejects at once when the form is seen to be unusable. Nothing of what was
   * waited for is held on to, as a race with one promise for the whole form would do.
   */
  unlessRefused<T>(coming: Promise<T>): Promise<T>;
  /** Resolves when the next piece may come. */
  write(piece: Uint8Array): Promise<void>;
  /** Gives what the whole form held, its file stored. */
  end(): Promise<{ readonly fields: FormFields; readonly file: Stored }>;
  /** Lets everything go; resolves when nothing is under way any more. */
  abandon(cause: unknown): Promise<void>;
}

/**
 * Creates a parser that passes the one file on while it comes in.
 *
 * @throws AppError invalid_form when the type names no usable boundary
 */
export function createFormParser<Stored>(
  content_type: string,
  store: (bytes: AsyncIterable<Uint8Array>) => Promise<Stored>,
): FormParser<Stored> {
  const parser = openParser(content_type);
  const fields = createFormFields();
  const finished = new Promise<void>((resolve) => parser.on('finish', resolve));
  let stream: Readable | undefined;
  let stored: Promise<Stored> | undefined;

  let refusal: { readonly error: unknown } | null = null;
  let leave: (error: unknown) => void = () => undefined;
  const refuse = (error: unknown): void => {
    refusal ??= { error };
    leave(refusal.error);
  };
  const unlessRefused = <T>(coming: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      leave = reject;
      coming.then(resolve, reject);
      if (refusal !== null) reject(refusal.error);
    });
  parser.on('field', (...[name = '', value, , truncated]: Parameters<BusboyEvents['field']>) => {
    try {
      if (truncated) throw createFieldsTooLarge();
      fields.add(name, value);
    } catch (error) {
      refuse(error);
    }
  });
  parser.on('file', (name = '', bytes) => {
    // It may fail when nobody reads it any more.
    bytes.on('error', () => undefined);
    stream = bytes;
    if (refusal !== null) bytes.resume();
    else if (name !== FILE) refuse(createFieldError(name, `the PDF has to be in the part "${FILE}"`));
    else {
      stored = store(bytes);
      stored.catch(refuse);
    }
  });
  parser.on('filesLimit', () => refuse(createFieldError(FILE, 'one file at a time can be sent')));
  parser.on('fieldsLimit', () => refuse(createFieldsTooLarge()));
  parser.on('partsLimit', () => refuse(createFieldsTooLarge()));
  parser.on('error', (cause) => refuse(createFormError('It ends too early or is malformed.', cause)));

  return {
    unlessRefused,
    write: (piece) => new Promise((resolve) => parser.write(piece, () => resolve())),
    async end() {
      parser.end();
      await unlessRefused(finished);
      if (stored === undefined) throw createFieldError(FILE, 'a PDF is needed; without one, send JSON');
      return { fields, file: await stored };
    },
    async abandon(cause) {
      stream?.destroy(cause instanceof Error ? cause : new Error(String(cause)));
      await stored?.catch(() => undefined);
    },
  };
}

function openParser(content_type: string): BusboyInstance {
  try {
    const headers = { 'content-type': content_type };
    return new Busboy({
      headers,
      limits: LIMITS,
      isPartAFile: (name, type, filename) =>
        name === FILE || filename !== undefined || type === 'application/octet-stream',
    });
  } catch (cause) {
    throw createFormError('Its content type names no usable boundary.', cause);
  }
}

const createFormError = (detail: string, cause: unknown): AppError =>
  new AppError('invalid_form', `The form cannot be read. ${detail}`, { cause });
