import { AppError } from '@roadwright/domain';
import { z } from 'zod';

/** Longer lists are a fault of the source or an attack; the largest collaborations sign with some 5,000 names. */
const MOST_ITEMS = 6_000;

/** A text or number as text; anything else is empty. */
export const text = z.union([z.string(), z.number().transform(String)]).catch('');

/** A whole number, also as digits; anything else is null. */
export const whole = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .nullable()
  .catch(null);

/** True only where the source says so. */
export const flag = z.boolean().catch(false);

/** An object of lenient fields; anything else is one without any. */
export const part = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const object = z.object(shape);
  return object.catch(() => object.parse({}));
};

/** A list of which unreadable items are left out; a single item, as XML and some JSON give it, is a list of one. */
export const list = <Item>(item: z.ZodType<Item>) =>
  z
    .unknown()
    .default([])
    .transform((value): Item[] => {
      const items: readonly unknown[] = Array.isArray(value) ? value : value === null ? [] : [value];
      return items.slice(0, MOST_ITEMS).flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      });
    });

/**
 * Reads a JSON object by a lenient shape.
 * @throws AppError upstream_failed when the text is no JSON object
 */
export function readJson<Shape>(body: string, shape: z.ZodType<Shape>, name: string): Shape {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw createUnreadable(name, cause);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw createUnreadable(name);
  return shape.parse(value);
}

/** The error of an answer that is not of the kind that its source speaks, such as a web page of a proxy. */
export const createUnreadable = (name: string, cause?: unknown): AppError =>
  new AppError('upstream_failed', `${name} answered with something that cannot be read. Try again later.`, {
    retry: 'backoff',
    ...(cause === undefined ? {} : { cause }),
  });
