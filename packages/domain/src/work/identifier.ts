import { z } from 'zod';

/** The registries whose identifiers name a scholarly work, in the order in which they are trusted. */
export const IDENTIFIER_SCHEMES = ['doi', 'arxiv', 'pmid', 'pmcid', 'openalex', 's2', 'isbn'] as const;

/** One of the registries whose identifiers name a scholarly work. */
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/**
 * A name of a work in its registry's canonical spelling, so that two are the same exactly when both fields are equal.
 * Values: doi in lower case; arxiv without version or subject class; pmcid with `PMC`; openalex with `W`;
 * s2 as 40 hex digits or `corpusid:N`; isbn as 13 digits.
 */
export const identifierSchema = z.object({ scheme: z.enum(IDENTIFIER_SCHEMES), value: z.string() });
export type Identifier = Readonly<z.infer<typeof identifierSchema>>;
