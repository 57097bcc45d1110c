import { joinLines } from './join-lines.ts';
import type { PdfLine } from './pdf-line.ts';

/** Lines further apart than so many sizes belong to two paragraphs. */
const PARAGRAPH_GAP = 1.8;
const SAME_SIZE = 0.12;

/** Gives the lines as text: those of a paragraph joined, paragraphs apart by an empty line. */
export function renderText(lines: readonly PdfLine[]): string {
  const paragraphs: string[] = [];
  let open: string[] = [];
  let last: PdfLine | null = null;
  for (const line of lines) {
    if (last !== null && startsParagraph(line, last)) {
      paragraphs.push(joinLines(open));
      open = [];
    }
    open.push(line.text);
    last = line;
  }
  if (open.length > 0) paragraphs.push(joinLines(open));
  return paragraphs.join('\n\n');
}

/** A line higher up is the head of the next column; a sentence goes on there, unless it has ended. */
function startsParagraph(line: PdfLine, last: PdfLine): boolean {
  const size = Math.max(line.size, last.size);
  if (Math.abs(line.size - last.size) > SAME_SIZE * size) return true;
  if (line.page !== last.page || line.y < last.y - size) return !/[\p{Ll},;-]$/u.test(last.text);
  return line.y - last.y > PARAGRAPH_GAP * size;
}
