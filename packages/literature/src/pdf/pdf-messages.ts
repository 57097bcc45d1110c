import type { ErrorCode } from '@roadwright/domain';
import type { PdfLimits } from './pdf-limits.ts';
import type { PdfText } from './pdf-text.ts';

/** What the reading process is asked for. */
export interface PdfRequest {
  readonly path: string;
  readonly limits: PdfLimits;
}

/** What it answers; `cause` is for the log. */
export type PdfAnswer =
  | { readonly type: 'read'; readonly pdf: PdfText }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly detail: string; readonly cause: string };

/** How the reading process ends when it cannot answer any more. */
export const PDF_EXIT = { memory: 81, time: 82 } as const;
