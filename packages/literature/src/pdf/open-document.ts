import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, type PDFDocumentLoadingTask, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Tables that the library reads from its own package; nothing is ever loaded from elsewhere. */
const folder = (name: string): string =>
  `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/${name}/`;

/** Opens a PDF for reading text only: no scripts, no images, no fonts of the system. Faults in a page are overlooked. */
export const openDocument = (bytes: Uint8Array<ArrayBuffer>): PDFDocumentLoadingTask =>
  getDocument({
    data: bytes,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
