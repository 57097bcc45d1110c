import { setImmediate } from 'node:timers/promises';
import type { CliDeps } from '../cli-deps.ts';
import { createLiveArea } from '../terminal/live-area.ts';
import { paintLine } from '../terminal/paint.ts';

/** The eye needs no more often than this; and so often others have a turn. */
const PAUSE_MS = 50;
const BAR = 30;

/** Shows how far the work is, on a terminal only; `total` 0 stands for an unknown number. */
export interface BarView {
  readonly draw: (label: string, done: number, total: number) => void;
  /** Draws, and from time to time lets others have a turn; throws once the user has interrupted. */
  readonly show: (label: string, done: number, total: number) => Promise<void>;
  readonly close: () => void;
}

/** Creates a view of one bar. */
export function createBarView({ terminal, now, interrupted }: CliDeps): BarView {
  const area = terminal.live ? createLiveArea(terminal) : null;
  let shown_at = 0;
  const isDue = (done: number, total: number): boolean => done === total || now() - shown_at >= PAUSE_MS;

  const draw: BarView['draw'] = (label, done, total) => {
    if (!isDue(done, total)) return;
    shown_at = now();
    const filled = total === 0 ? 0 : Math.floor((done / total) * BAR);
    const count = total === 0 ? `${done}` : `${Math.floor((done / total) * 100)}% · ${done}/${total}`;
    area?.draw([
      paintLine(
        terminal.paint,
        [['bar', '█'.repeat(filled)], ['quiet', '░'.repeat(BAR - filled)], ` ${count} ${label}`],
        terminal.columns() - 1,
      ),
    ]);
  };

  return {
    draw,
    async show(label, done, total) {
      if (!isDue(done, total)) return;
      draw(label, done, total);
      await setImmediate();
      interrupted.throwIfAborted();
    },
    close: () => area?.close(),
  };
}
