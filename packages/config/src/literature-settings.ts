import type { z } from 'zod';
import type { literatureVariables } from './sections.ts';

/** Gathers what the literature lane needs to ask others, wherever it runs. */
export function createLiteratureSettings(read: z.output<z.ZodObject<typeof literatureVariables>>) {
  return {
    /** Told to whoever is asked; some sources allow more to who can be written to. */
    contact: read.CONTACT_EMAIL,
    keys: { openalex: read.OPENALEX_API_KEY, s2: read.SEMANTIC_SCHOLAR_API_KEY },
    grobid_url: read.GROBID_URL,
    gateway_url: read.LITERATURE_GATEWAY_URL,
  };
}
export type LiteratureSettings = ReturnType<typeof createLiteratureSettings>;
