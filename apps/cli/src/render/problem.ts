import { RoadwrightError } from '@roadwright/client';
import { toPlainLine } from '../terminal/plain-text.ts';

/** Renders what went wrong as one line: what to know, which fields, and what to quote. */
export function renderProblem(error: unknown): string {
  if (!(error instanceof RoadwrightError)) {
    return `error: ${toPlainLine(error instanceof Error ? error.message : String(error))}`;
  }
  const fields = error.errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ');
  const quoted = [error.code, error.request_id === null ? '' : `request ${error.request_id}`];
  const detail = fields === '' ? error.detail : `${error.detail.replace(/[.:]$/, '')}: ${fields}`;
  return toPlainLine(`error: ${detail} (${quoted.filter((part) => part !== '').join(', ')})`);
}
