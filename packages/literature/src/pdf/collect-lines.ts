import { cleanLine } from './clean-line.ts';
import type { PdfLine } from './pdf-line.ts';

/** A run of text as pdf.js gives it, in the order of the page's content. */
export interface TextRun {
  readonly str: string;
  /** Of the text, as in ISO 32000-1, 9.4.2. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Where the runs stand. */
export interface PageFrame {
  readonly page: number;
  readonly height: number;
  /** From the page's own space to points from its upper left. */
  readonly transform: readonly number[];
}

interface PlacedRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
  readonly upright: boolean;
}

interface OpenLine {
  readonly runs: PlacedRun[];
  /** The run with the most letters says how large a line is and where it stands; marks and numbers beside it do not. */
  main: PlacedRun;
  last: PlacedRun;
}

/** Index marks and accents stand off the baseline by less of their line's size than this. */
const LINE_DRIFT = 0.6;
/** A gap of more sizes than this parts cells. */
const CELL_GAP = 2;

/** Puts the runs of a page together to lines; empty ones are left out. */
export function collectLines(runs: Iterable<TextRun>, frame: PageFrame): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: OpenLine | null = null;
  const close = () => {
    const line = open === null ? null : buildLine(open, frame);
    if (line !== null) lines.push(line);
    open = null;
  };
  for (const run of runs) {
    if (run.str !== '') {
      const placed = placeRun(run, frame.transform);
      if (open !== null && startsLine(placed, open)) close();
      open = addRun(open, placed);
    }
    if (run.hasEOL) close();
  }
  close();
  return lines;
}

function placeRun({ str, transform, width, height }: TextRun, page: readonly number[]): PlacedRun {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [pa = 1, pb = 0, pc = 0, pd = -1, pe = 0, pf = 0] = page;
  const upright = Math.abs(pb * a + pd * b) > Math.abs(pa * a + pc * b);
  const x = pa * e + pc * f + pe;
  return {
    text: str,
    x,
    y: pb * e + pd * f + pf,
    end: upright ? x : x + width,
    size: height > 0 ? height : Math.hypot(c, d),
    upright,
  };
}

function addRun(open: OpenLine | null, run: PlacedRun): OpenLine {
  if (open === null) return { runs: [run], main: run, last: run };
  open.runs.push(run);
  open.last = run;
  const longer = isBlank(open.main) || run.text.length > open.main.text.length;
  if (longer && !isBlank(run)) open.main = run;
  return open;
}

const isBlank = ({ text }: PlacedRun): boolean => text.trim() === '';

function startsLine(run: PlacedRun, { main, last }: OpenLine): boolean {
  if (isBlank(run)) return false;
  if (run.upright !== last.upright) return true;
  if (run.upright) return false;
  const size = Math.max(run.size, main.size);
  return Math.abs(run.y - main.y) > LINE_DRIFT * size || run.x < last.end - CELL_GAP * size;
}

function buildLine({ runs, main }: OpenLine, { page, height }: PageFrame): PdfLine | null {
  const text = cleanLine(runs.map((run) => run.text).join(''));
  if (text === '') return null;
  const { size, y, upright } = main;
  const { x } = runs.find((run) => !isBlank(run)) ?? main;
  return { page, text, cells: cutCells(runs), x, y, size, upright, page_height: height };
}

function cutCells(runs: readonly PlacedRun[]): string[] {
  const cells: string[] = [];
  let cell = '';
  let end: number | null = null;
  for (const run of runs) {
    if (isBlank(run)) {
      cell += ' ';
      continue;
    }
    if (end !== null && run.x - end > CELL_GAP * run.size) {
      cells.push(cell);
      cell = '';
    }
    cell += run.text;
    end = run.end;
  }
  return [...cells, cell].map(cleanLine).filter((text) => text !== '');
}
