import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { renderDuration } from '../render/duration.ts';
import { type OpsLine, type OpsReading, renderOpsLines } from '../render/ops-lines.ts';
import { renderProblem } from '../render/problem.ts';
import { truncate } from '../terminal/display-width.ts';
import { createLiveArea } from '../terminal/live-area.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface OpsTopOptions {
  readonly once?: boolean;
  readonly json?: boolean;
  /** Seconds between two looks; 2 by default. */
  readonly every?: number;
}

/** Shows lanes, workers, calls and connections as they change, until Ctrl-C; once where nothing can be drawn again. */
export async function opsTop(
  deps: CliDeps,
  { once = false, json = false, every = 2 }: OpsTopOptions,
): Promise<number> {
  const { terminal } = deps;
  // What cannot be had at the first look is the command's failure; later ones say so and go on.
  const first = await readAll(deps);
  if (json) terminal.print(JSON.stringify(first));
  else if (once || !terminal.live)
    for (const line of renderOpsLines(first)) terminal.print(paintLine(terminal, line));
  else await keepShowing(deps, { first, every_ms: every * 1000 });
  return EXIT.done;
}

async function readAll({ client, interrupted: signal }: CliDeps): Promise<OpsReading> {
  const [queues, workers, pools, limiters, ended] = await Promise.all([
    client.listQueues({ signal }),
    client.listWorkers({ signal }),
    client.listPools({ signal }),
    client.listLimiters({ signal }),
    client.getEndedTasks({ signal }),
  ]);
  return { queues, workers, pools, limiters, ended };
}

interface Showing {
  readonly first: OpsReading;
  readonly every_ms: number;
}

async function keepShowing(deps: CliDeps, { first, every_ms }: Showing): Promise<void> {
  const { terminal, interrupted, now } = deps;
  const area = createLiveArea(terminal);
  let reading = first;
  let read_at = now();
  let problem: string | null = null;
  let reading_now = false;
  const draw = () => {
    const age = renderDuration(now() - read_at);
    const notices = problem === null ? [] : [problem, `What follows is ${age} old; asking on.`];
    area.draw(fitLines(terminal, { notices, lines: renderOpsLines(reading) }));
  };
  const refresh = async () => {
    // A slow answer is waited for instead of asking on.
    if (reading_now || interrupted.aborted) return;
    reading_now = true;
    try {
      reading = await readAll(deps);
      read_at = now();
      problem = null;
    } catch (error) {
      problem = renderProblem(error);
    } finally {
      reading_now = false;
    }
    if (!interrupted.aborted) draw();
  };
  draw();
  const stop = terminal.keepDrawing(() => {
    draw();
    void refresh();
  }, every_ms);
  await new Promise<void>((resolve) => {
    interrupted.addEventListener('abort', () => resolve());
    if (interrupted.aborted) resolve();
  });
  stop();
  area.close();
}

interface Screenful {
  /** On top, since a short screen loses its last lines. */
  readonly notices: readonly string[];
  readonly lines: readonly OpsLine[];
}

/** Cuts what is drawn to the screen: what scrolls away could not be drawn again. */
function fitLines(terminal: Terminal, { notices, lines }: Screenful): string[] {
  // Cut before it is painted, so that no line wraps; a full last column makes some terminals wrap.
  const cut = (text: string) => truncate(text, terminal.columns() - 1);
  const all = [
    ...notices.map((text) => terminal.paint('bad', cut(text))),
    ...lines.map(({ text, head }) => paintLine(terminal, { text: cut(text), head })),
  ];
  const room = Math.max(1, terminal.rows() - 1);
  if (all.length <= room) return all;
  const shown = all.slice(0, room - 1);
  return [...shown, terminal.paint('quiet', cut(`… ${all.length - shown.length} more lines`))];
}

const paintLine = ({ paint }: Terminal, { text, head }: OpsLine): string =>
  head ? paint('title', text) : text;
