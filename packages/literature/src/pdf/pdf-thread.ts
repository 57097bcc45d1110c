import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { toAppError } from '@roadwright/domain';
import type { PdfAnswer, PdfRequest } from './pdf-messages.ts';
import { readPdfBytes } from './read-pdf-bytes.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the main one of a thread.');
const request: PdfRequest = workerData;

const read = async (): Promise<PdfAnswer> => {
  try {
    const file = await readFile(request.path);
    return { type: 'read', pdf: await readPdfBytes(new Uint8Array(file), request.limits) };
  } catch (error) {
    const { code, detail, cause } = toAppError(error);
    return { type: 'failed', code, detail, cause: String(cause ?? '').slice(0, 1_000) };
  }
};
port.postMessage(await read());
