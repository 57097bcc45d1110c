import type { Connection, TaskProgress } from '@roadwright/client';
import type { TaskEvent } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { renderChecked, renderConceptEnd } from '../render/event-line.ts';
import { renderLiveLines } from '../render/live-lines.ts';
import { truncate } from '../terminal/display-width.ts';
import { createLiveArea } from '../terminal/live-area.ts';
import type { FollowView } from './follow-view.ts';

const REDRAW_MS = 250;
/** A replay brings hundreds of events at once; the eye needs no more than this. */
const LEAST_PAUSE_MS = 50;

interface Begun {
  /** What the course is for. */
  readonly goal: string;
  /** Where an earlier look at the same task ended. */
  readonly progress: TaskProgress;
}

/** Shows one bar that is drawn again in place; what failed is written above it and stays. */
export function createLiveView(
  { terminal, now }: Pick<CliDeps, 'terminal' | 'now'>,
  { goal, progress: seen }: Begun,
): FollowView {
  const area = createLiveArea(terminal);
  let progress = seen;
  let connection: Connection = { state: 'connecting' };
  let received_at = now();
  let drawn_at = 0;

  const draw = () => {
    drawn_at = now();
    const screen = { columns: terminal.columns(), paint: terminal.paint };
    area.draw(renderLiveLines({ goal, progress, connection, now: drawn_at, received_at }, screen));
  };
  const stop = terminal.keepDrawing(draw, REDRAW_MS);
  draw();

  return {
    showEvent(event, next) {
      progress = next;
      received_at = now();
      const notice = renderFailure(event, progress) ?? renderFlaw(event, progress);
      if (notice !== null) {
        const [style, text] = notice;
        area.printAbove(terminal.paint(style, truncate(text, terminal.columns() - 1)));
      }
      if (received_at - drawn_at >= LEAST_PAUSE_MS) draw();
    },
    showConnection(next) {
      connection = next;
      draw();
    },
    close() {
      stop();
      area.close();
    },
  };
}

type Notice = readonly ['bad' | 'warn', string];

function renderFailure(event: TaskEvent, { concepts }: TaskProgress): Notice | null {
  if (event.type !== 'content_generation_progress' || event.content_type !== null) return null;
  const concept = concepts.get(event.concept_id);
  return concept === undefined || event.status !== 'failed'
    ? null
    : ['bad', `✗ ${renderConceptEnd(concept)}`];
}

function renderFlaw(event: TaskEvent, progress: TaskProgress): Notice | null {
  const line = event.type === 'quality_checked' ? renderChecked(event, progress) : null;
  return line === null ? null : ['warn', `! ${line}`];
}
