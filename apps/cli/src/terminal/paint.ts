import { styleText } from 'node:util';
import { measureWidth, truncate } from './display-width.ts';

const STYLES = {
  title: 'bold',
  quiet: 'dim',
  good: 'green',
  bad: 'red',
  warn: 'yellow',
  bar: 'cyan',
} as const;
type Style = keyof typeof STYLES;

/** Styles a text, or leaves it as it is where colours are unwanted. */
export type Paint = (style: Style, text: string) => string;

/** Chooses once whether anything is painted. */
export const createPaint = (color: boolean): Paint =>
  color ? (style, text) => styleText(STYLES[style], text, { validateStream: false }) : (_style, text) => text;

/** A part of a line, with its style where it has one. */
export type Segment = string | readonly [Style, string];

const textOf = (segment: Segment): string => (typeof segment === 'string' ? segment : segment[1]);

/** Paints a line of parts, cut to so many columns. */
export function paintLine(paint: Paint, segments: readonly Segment[], columns: number): string {
  let left = columns;
  return segments
    .map((segment) => {
      const text = truncate(textOf(segment), left);
      left -= measureWidth(text);
      return typeof segment === 'string' || text === '' ? text : paint(segment[0], text);
    })
    .join('');
}
