import { z } from 'zod';
import { MAX_ENTRY_LENGTH } from '../work/work-words.ts';
import { text } from './preferences.ts';

const field = (max: number) => text(max).min(1).optional();

/** The fields of a submission beside a file; which of them name a work is judged where identifiers are read. */
const fields = {
  user_id: text(200).min(1).optional(),
  doi: field(2048),
  arxiv_id: field(200),
  pmid: field(100),
  url: field(2048),
  pdf_url: field(2048),
  title: field(1000),
  authors: z.array(text(300).min(1)).max(500).optional(),
  year: z.int().min(1500).max(2199).optional(),
  bibtex: field(MAX_ENTRY_LENGTH).describe('one entry'),
  ris: field(MAX_ENTRY_LENGTH).describe('one entry'),
  keep_file: z.boolean().default(false).describe('whether an uploaded file stays after its text was read'),
};

/** The body of `POST /literature`; at least one field has to name a work. */
export const literatureRequestSchema = z.strictObject(fields);
export type LiteratureRequest = z.infer<typeof literatureRequestSchema>;

/** The body as a caller may write it. */
export type LiteratureRequestInput = z.input<typeof literatureRequestSchema>;
