import { AppError, literatureRequestSchema } from '@roadwright/domain';
import { MAX_BODY_BYTES } from '../../../http/read-json-body.ts';

const NAMES: readonly string[] = Object.keys(literatureRequestSchema.shape);
/** The fields that a form gives once for each value. */
const REPEATED = 'authors';
/** The most fields that a form can have: every author and every other field once. */
export const MAX_FIELDS = 600;
/** Largest value of a single field, and of all together: as much as a body in JSON may have. */
export const MAX_FIELD_BYTES = MAX_BODY_BYTES;

/** The text fields of a form, as far as they have come. */
export interface FormFields {
  /** @throws AppError validation_failed, body_too_large */
  add(name: string, value: string): void;
  /**
   * Gives the body in JSON that says the same; fields that were left empty are not in it.
   *
   * @throws AppError validation_failed
   */
  toRequest(): Readonly<Record<string, unknown>>;
}

/** Creates the collection of a form's text fields, bounded in size. */
export function createFormFields(): FormFields {
  const fields = new Map<string, string[]>();
  let size = 0;
  return {
    add(name, value) {
      if (!NAMES.includes(name)) throw createFieldError(name, 'There is no such field.');
      size += Buffer.byteLength(value);
      if (size > MAX_BODY_BYTES) throw createFieldsTooLarge();
      if (value.trim() === '') return;
      const values = fields.get(name) ?? [];
      if (values.length > 0 && name !== REPEATED) throw createFieldError(name, 'it is there more than once');
      fields.set(name, [...values, value]);
    },
    toRequest: () =>
      Object.fromEntries(
        [...fields].map(([name, values]) => [name, name === REPEATED ? values : decode(name, values[0])]),
      ),
  };
}

/** Creates the error of text fields that are too large, together or alone. */
export const createFieldsTooLarge = (): AppError =>
  new AppError('body_too_large', `The fields of a form may have at most ${MAX_BODY_BYTES} bytes together.`);

/** Creates the error of one field of a form. */
export const createFieldError = (name: string, detail: string): AppError =>
  new AppError('validation_failed', 'One field is invalid.', {
    errors: [{ pointer: `#/${encodeURIComponent(name.slice(0, 100).toWellFormed())}`, detail }],
  });

/** A form has texts only; what cannot be read is left as it is for the schema to refuse. */
function decode(name: string, value = ''): unknown {
  if (name === 'year' && /^\s*\d{1,6}\s*$/.test(value)) return Number(value);
  if (name === 'keep_file' && /^(true|false)$/.test(value)) return value === 'true';
  return value;
}
