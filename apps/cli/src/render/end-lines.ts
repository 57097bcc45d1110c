import type { TaskProgress } from '@roadwright/client';
import type { Paint } from '../terminal/paint.ts';
import { toPlainLine } from '../terminal/plain-text.ts';
import { renderDuration } from './duration.ts';

interface End {
  readonly progress: TaskProgress;
  readonly task_id: string;
  readonly base_url: string;
  readonly command: string;
  readonly paint: Paint;
}

/** Renders how a task ended, where its course is, and what can be done about what is missing. */
export function renderEndLines({ base_url, ...end }: End): string[] {
  const { command, progress } = end;
  const { roadmap_id } = progress;
  const places =
    roadmap_id === null
      ? []
      : [
          `  Read it in a browser: ${base_url}/roadmaps/${roadmap_id}`,
          `  or here: ${command} show ${roadmap_id}`,
        ];
  return [...renderOutcome(end), ...places];
}

function renderOutcome({ progress, task_id, command, paint }: Omit<End, 'base_url'>): string[] {
  const title = toPlainLine(progress.title ?? 'The course');
  const retry = `  Make what is missing: ${command} retry ${task_id}`;
  switch (progress.status) {
    case 'completed':
      return [`${paint('good', '✔')} ${paint('title', title)} is complete: ${renderNumbers(progress)}`];
    case 'partial_failure':
      return [
        `${paint('warn', '!')} ${paint('title', title)} is incomplete: ${renderNumbers(progress)}`,
        retry,
      ];
    case 'failed': {
      const { problem } = progress;
      const reason = problem === null ? '' : `: ${toPlainLine(problem.detail)} (${problem.code})`;
      return [`${paint('bad', '✗')} ${title} failed${reason}`, retry];
    }
    case 'cancelled':
      return [`${paint('warn', '!')} ${title} was cancelled; what was finished stays`, retry];
    default:
      return [];
  }
}

function renderNumbers({ summary, started_at, updated_at }: TaskProgress): string {
  const took = started_at === null || updated_at === null ? null : renderDuration(updated_at - started_at);
  const numbers =
    summary === null
      ? []
      : [
          `${renderPart(summary.concepts_done, summary.concepts_total)} concepts`,
          `${renderPart(summary.artifacts_done, summary.artifacts_total)} artifacts`,
        ];
  return `${numbers.join(', ')}${took === null ? '' : ` in ${took}`}`;
}

const renderPart = (done: number, total: number): string =>
  done === total ? String(total) : `${done} of ${total}`;
