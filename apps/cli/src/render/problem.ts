import { RoadwrightError } from '@roadwright/client';
import type { CliDeps } from '../cli-deps.ts';
import { toPlainLine } from '../terminal/plain-text.ts';

/** Renders what went wrong as one line: what to know, which fields, and what to quote where the server knows of it. */
export function renderProblem(error: unknown): string {
  if (!(error instanceof RoadwrightError)) {
    return `error: ${toPlainLine(error instanceof Error ? error.message : String(error))}`;
  }
  // A refusal says itself what is wrong; what the server failed at has to be looked up there.
  const logged = error.code === 'timeout' || error.status >= 500;
  const quoted = [error.code, logged && error.request_id !== null ? `request ${error.request_id}` : ''];
  return toPlainLine(`error: ${renderDetail(error)} (${quoted.filter((part) => part !== '').join(', ')})`);
}

/** Says what to do about it on this command line; null where the problem says all there is to know. */
export function renderAdvice(error: unknown, { command }: Pick<CliDeps, 'command'>): string | null {
  if (!(error instanceof RoadwrightError)) return null;
  switch (error.code) {
    case 'network_error':
      return 'Start it with `npm start`, or say by ROADWRIGHT_URL where it runs.';
    case 'unauthorized':
      return `Put your key into ROADWRIGHT_API_KEY. Whoever has the database makes one: ${command} keys create`;
    case 'task_not_found':
    case 'roadmap_not_found':
      return `See what there is: ${command} list, or ${command} list --trash`;
    case 'concept_not_found':
      return `See its concepts: ${command} show <roadmap_id>`;
    case 'not_in_trash':
      return `Put it there first: ${command} trash <roadmap_id>`;
    case 'not_in_review':
    case 'review_round_stale':
      return `See how it stands: ${command} show <task_id>`;
    case 'version_stale':
      return 'Somebody else has changed the outline meanwhile; begin again from theirs.';
    case 'too_many_pending_tasks':
      return `See what is at work: ${command} list; stop one: ${command} cancel <task_id>`;
    default:
      return null;
  }
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
