import { Worker } from 'node:worker_threads';
import { PDF_EXIT, type PdfAnswer, type PdfRequest } from './pdf-messages.ts';

/** Unpacking fills memory at some hundred MB a second. */
const WATCH_MS = 20;
const MIB = 2 ** 20;

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** Reads in a thread, because a parser that unpacks holds up its event loop, and watches it from this one. */
function read({ path, limits }: PdfRequest): void {
  const started = performance.now();
  const file = import.meta.url.endsWith('.ts') ? './pdf-thread.ts' : './pdf-thread.js';
  const thread = new Worker(new URL(file, import.meta.url), {
    workerData: { path, limits } satisfies PdfRequest,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory_mib },
  });
  setInterval(() => {
    if (process.memoryUsage.rss() > limits.memory_mib * MIB) process.exit(PDF_EXIT.memory);
    if (performance.now() - started > limits.timeout_ms) process.exit(PDF_EXIT.time);
  }, WATCH_MS);
  thread.on('message', answer);
  thread.on('error', (error: Error & { code?: string }) => {
    if (error.code === OUT_OF_MEMORY) process.exit(PDF_EXIT.memory);
    const detail = 'The PDF is damaged. Download or export it again and check that it opens.';
    answer({ type: 'failed', code: 'pdf_invalid', detail, cause: String(error).slice(0, 1_000) });
  });
}

const answer = (message: PdfAnswer): void => void process.send?.(message);

process.once('message', read);
// Whoever asked is gone, or has the answer.
process.once('disconnect', () => process.exit());
