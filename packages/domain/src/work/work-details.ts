import { z } from 'zod';

const optional = z.string().optional();

/** What a work is, apart from what tells it from other works; absent where no source says. */
export const workDetailsSchema = z.object({
  type: optional.describe('as CSL names it, such as article-journal or paper-conference'),
  abstract: optional.describe('plain text'),
  publisher: optional,
  language: optional.describe('as the source gives it, mostly BCP 47'),
  published: optional.describe('YYYY, YYYY-MM or YYYY-MM-DD'),
  keywords: z.array(z.string()).optional(),
  license: optional.describe('address of the licence'),
  pdf_urls: z.array(z.string()).optional().describe('where the source says that the text is free to read'),
  cited_by: z.int().optional(),
});
export type WorkDetails = Readonly<z.infer<typeof workDetailsSchema>>;
