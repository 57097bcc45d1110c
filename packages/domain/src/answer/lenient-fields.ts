import { z } from 'zod';
import { DIFFICULTIES } from '../roadmap/framework.ts';
import { LONGEST, MOST_KEYWORDS } from '../roadmap/outline-limits.ts';
import { cutText } from '../text/cut-text.ts';

/** Takes a list for the entries in it that are good. */
export const goodOf = <T extends z.ZodType>(schema: T) =>
  z.array(z.unknown()).transform((entries) =>
    entries.flatMap((entry): z.output<T>[] => {
      const { success, data } = schema.safeParse(entry);
      return success ? [data] : [];
    }),
  );

/** Takes what is missing for an empty list; each entry has to be good. */
export const listOf = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema)
    .nullish()
    .transform((list) => list ?? []);

/** Takes one of some words in any case, with blanks or hyphens for its underscores. */
export const wordOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .string()
    .transform((word) =>
      word
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_'),
    )
    .pipe(z.enum(words));

const textOf = (max: number) => z.string().transform((text) => cutText(text.trim(), max));

/** A title, cut to what a roadmap takes. */
export const title = textOf(LONGEST.title);

/** A description, cut to what a roadmap takes. */
export const description = textOf(LONGEST.description);

/** An id; some models number what they should name. */
export const id = z.union([z.string().trim(), z.number().transform(String)]);

/** Ids, without those that are blank. */
export const ids = goodOf(id.pipe(z.string().min(1)));

/** Keywords, no more and no longer than a roadmap takes. */
export const keywords = goodOf(id.pipe(textOf(LONGEST.keyword).pipe(z.string().min(1)))).transform((words) =>
  words.slice(0, MOST_KEYWORDS),
);

export const difficulty = wordOf(DIFFICULTIES);

/** A number, also where it is written in quotes. */
export const number = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^[+-]?\d+(\.\d+)?$/)
    .transform(Number),
]);
