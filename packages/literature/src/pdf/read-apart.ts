import { AppError } from '@roadwright/domain';
import { explainExit } from './explain-exit.ts';
import { PDF_EXIT, type PdfAnswer, type PdfRequest } from './pdf-messages.ts';
import type { PdfText } from './pdf-text.ts';
import { startPdfProcess } from './start-pdf-process.ts';

/** The process watches its own time; it is ended from here only where it cannot any more. */
const GRACE_MS = 2_000;
/** Kept of what the process complains about. */
const MAX_COMPLAINT = 2_000;

/**
 * Reads a PDF in a process of its own, which is gone when this resolves or rejects.
 *
 * @throws AppError pdf_invalid, pdf_encrypted, pdf_too_large, internal_error, or the signal's reason
 */
export async function readApart(request: PdfRequest, signal: AbortSignal): Promise<PdfText> {
  signal.throwIfAborted();
  const { limits } = request;
  const child = startPdfProcess(limits);
  const answered = Promise.withResolvers<PdfAnswer>();
  const gone = Promise.withResolvers<void>();
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-MAX_COMPLAINT);
  });
  child.once('message', (message: PdfAnswer) => answered.resolve(message));
  child.once('error', answered.reject);
  child.once('close', (code, killer) => {
    answered.reject(explainExit(code ?? killer, { limits, complaint }));
    gone.resolve();
  });
  const abort = () => answered.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  const overdue = () => answered.reject(explainExit(PDF_EXIT.time, { limits, complaint }));
  const timer = setTimeout(overdue, limits.timeout_ms + GRACE_MS);
  try {
    child.send(request, (error) => error && answered.reject(error));
    return readAnswer(await answered.promise);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    child.kill('SIGKILL');
    await gone.promise;
  }
}

function readAnswer(answer: PdfAnswer): PdfText {
  if (answer.type === 'read') return answer.pdf;
  throw new AppError(answer.code, answer.detail, { cause: answer.cause });
}
