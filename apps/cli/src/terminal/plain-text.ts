import { stripVTControlCharacters } from 'node:util';

/** Control characters but for tab and line feed; the text of a model must not steer somebody's terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Removes everything that a terminal would obey instead of show; keeps the lines. */
export const toPlainText = (text: string): string => stripVTControlCharacters(text).replaceAll(CONTROLS, '');

/** The same on a single line. */
export const toPlainLine = (text: string): string => toPlainText(text).replaceAll(/\s+/g, ' ').trim();
