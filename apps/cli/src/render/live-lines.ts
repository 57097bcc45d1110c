import { type Connection, estimateRemaining, measureProgress, type TaskProgress } from '@roadwright/client';
import { measureWidth } from '../terminal/display-width.ts';
import { type Paint, paintLine, type Segment } from '../terminal/paint.ts';
import { toPlainLine } from '../terminal/plain-text.ts';
import { renderDuration } from './duration.ts';
import { renderStep } from './step-label.ts';

/** All that the live lines are made of. */
export interface LiveState {
  /** The title until there is one. */
  readonly goal: string;
  readonly progress: TaskProgress;
  readonly connection: Connection;
  /** Milliseconds since 1970: now, and when the last event arrived here. */
  readonly now: number;
  readonly received_at: number;
}

interface Screen {
  readonly columns: number;
  readonly paint: Paint;
}

const LONGEST_BAR = 30;
const SHORTEST_BAR = 8;

/** Renders the bar of one roadmap with its title and, if there is something to say, a notice; no line is wider than the screen. */
export function renderLiveLines(state: LiveState, { columns, paint }: Screen): string[] {
  const width = columns - 1; // a full last column makes some terminals wrap
  const notice = renderNotice(state);
  return [
    paintLine(paint, [['title', toPlainLine(state.progress.title ?? state.goal)]], width),
    paintLine(paint, renderBarLine(state, width), width),
    ...(notice === null ? [] : [paintLine(paint, [['warn', notice]], width)]),
  ];
}

function renderBarLine(state: LiveState, width: number): Segment[] {
  const { progress, now } = state;
  const fraction = measureProgress(progress);
  const left = estimateLeft(state);
  // From the most to the least important; what does not fit goes first from the end.
  const parts = [
    `${Math.floor(fraction * 100)}%`,
    ...(progress.concepts_total > 0
      ? [`${progress.concepts_ended}/${progress.concepts_total} concepts`]
      : []),
    renderStep(progress.step, progress.round),
    ...(left === null ? [] : [`about ${renderDuration(left)} left`]),
    ...(progress.quality.pieces_checked === 0 ? [] : [`${progress.quality.pieces_checked} checked`]),
    ...(progress.started_at === null ? [] : [`${renderDuration(now - progress.started_at)} elapsed`]),
  ];
  while (parts.length > 1 && measureParts(parts) + SHORTEST_BAR > width) parts.pop();
  const bar = Math.max(0, Math.min(LONGEST_BAR, width - measureParts(parts)));
  const filled = Math.round(fraction * bar);
  return [['bar', '█'.repeat(filled)], ['quiet', '░'.repeat(bar - filled)], ` ${parts.join(' · ')}`];
}

const measureParts = (parts: readonly string[]): number => measureWidth(` ${parts.join(' · ')}`);

/** The estimate runs down between two events; under a second it is not worth saying. */
function estimateLeft({ progress, now, received_at }: LiveState): number | null {
  const remaining = estimateRemaining(progress);
  if (remaining === null) return null;
  const left = remaining - Math.max(0, now - received_at);
  return left < 1000 ? null : left;
}

function renderNotice({ connection, progress }: LiveState): string | null {
  switch (connection.state) {
    case 'reconnecting':
      return `The connection was lost (${toPlainLine(connection.reason)}); trying again.`;
    case 'polling':
      return 'No live connection can be had, so the state is asked for every 2 s.';
    default:
      return progress.recovering ? 'A worker died; another one takes over where it stopped.' : null;
  }
}
