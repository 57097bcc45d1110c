import { AppError } from '@roadwright/domain';
import type { PdfLimits } from './pdf-limits.ts';
import { PDF_EXIT } from './pdf-messages.ts';

/** How the engine and the system end a process that takes too much memory. */
const STARVED: readonly unknown[] = [PDF_EXIT.memory, 134, 'SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV'];

interface ExitSurroundings {
  readonly limits: PdfLimits;
  /** What the process said last. */
  readonly complaint: string;
}

/** Says why a reading process ended, by its exit code or signal, before it answered. */
export function explainExit(how: number | string | null, { limits, complaint }: ExitSurroundings): AppError {
  const meta = { how, complaint };
  if (STARVED.includes(how)) {
    const detail = `The PDF unpacks to more than the ${limits.memory_mib} MiB that one may take. Save it anew from a viewer ("print to PDF"), or send a part of it.`;
    return new AppError('pdf_too_large', detail, { meta });
  }
  if (how === 'SIGKILL') {
    const detail =
      'The process that read the PDF was ended from outside, as a rule because the machine had no memory left. Retry the task; if it ends so again, send a part of the PDF.';
    return new AppError('pdf_too_large', detail, { retry: 'backoff', meta });
  }
  if (how === PDF_EXIT.time) {
    const detail = `Reading the PDF took longer than ${limits.timeout_ms / 1000} s. Save it anew from a viewer ("print to PDF"), or send a part of it.`;
    return new AppError('pdf_too_large', detail, { meta });
  }
  return new AppError('internal_error', 'The reader of PDFs ended.', { retry: 'backoff', meta });
}
