import type { PdfLine } from '../pdf/pdf-line.ts';

const LINE_HEIGHT = 12;
const TOP = 60;

/** A line of a page of 792 points with ordinary values where none are given. */
export const sampleLine = (fields: Partial<PdfLine>): PdfLine => ({
  page: 1,
  text: '',
  cells: [fields.text ?? ''],
  x: 72,
  y: TOP,
  size: 10,
  upright: false,
  page_height: 792,
  ...fields,
});

/** Lines one below the other; those that begin with a tab are indented. */
export const sampleLines = (texts: readonly string[], fields: Partial<PdfLine> = {}): PdfLine[] =>
  texts.map((text, at) =>
    sampleLine({
      text: text.trimStart(),
      cells: [text.trimStart()],
      x: text.startsWith('\t') ? 90 : 72,
      y: TOP + at * LINE_HEIGHT,
      ...fields,
    }),
  );
