import { RoadwrightError } from '@roadwright/client';
import { toPlainLine } from '../terminal/plain-text.ts';

/** Renders what went wrong as one line: what to know, which fields, and what to quote. */
export function renderProblem(error: unknown): string {
  if (!(error instanceof RoadwrightError)) {
    return `error: ${toPlainLine(error instanceof Error ? error.message : String(error))}`;
  }
  const quoted = [error.code, error.request_id === null ? '' : `request ${error.request_id}`];
  return toPlainLine(`error: ${renderDetail(error)} (${quoted.filter((part) => part !== '').join(', ')})`);
}

function renderDetail({ detail, errors }: RoadwrightError): string {
  const fields = errors.map((error) => `${nameField(error.pointer)}: ${error.detail}`).join('; ');
  if (fields === '') return detail;
  // The detail of an invalid request repeats its first field.
  const repeats = errors.some(({ pointer }) => detail.startsWith(`${pointer}:`));
  return repeats ? fields : `${detail.replace(/[.:]$/, '')}: ${fields}`;
}

/** Turns `#/preferences/learning_goal` into what a person calls it. */
function nameField(pointer: string): string {
  const path = pointer.replace(/^#?\//, '').replace(/^(preferences|options|path|query|header)\/(?=.)/, '');
  return path === '#' || path === '' ? 'the request' : path.replaceAll(/[/_]/g, ' ');
}
