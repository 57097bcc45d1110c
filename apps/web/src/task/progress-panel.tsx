import { estimateRemaining, measureProgress } from '@roadwright/client';
import { isTerminal } from '@roadwright/domain';
import { useId } from 'react';
import { useTag, useTexts } from '../language/use-language.ts';
import { formatDuration } from '../text/duration.ts';
import { WORDS } from '../text/texts.ts';
import { TASK } from './texts.ts';
import { useNow } from './use-now.ts';
import type { WatchState } from './watch-state.ts';

interface ProgressPanelProps {
  readonly watch: WatchState;
  /** How many pieces the task makes in all; undefined until that is known, and where there are none. */
  readonly pieces_total?: number | undefined;
}

/** One bar for the whole course, with what is done now, what was checked of it, and how long it will take. */
export function ProgressPanel({ watch, pieces_total }: ProgressPanelProps) {
  const { progress, checks } = watch;
  const texts = useTexts(TASK);
  const words = useTexts(WORDS);
  const tag = useTag();
  const active = !isTerminal(progress.status);
  const now = useNow(active);
  const label = useId();
  const fraction = measureProgress(progress);
  const remaining = estimateRemaining(progress);
  const left = remaining === null ? 0 : remaining - Math.max(0, now - watch.received_at);
  const round = progress.round !== null && progress.round > 0 ? texts.round(progress.round + 1) : '';
  return (
    <section className="progress" aria-labelledby={label}>
      <p id={label} role="status">
        {active ? `${words.steps[progress.step]}${round}` : texts.ended}
      </p>
      <progress value={fraction} max={1} aria-labelledby={label}>
        {Math.floor(fraction * 100)} %
      </progress>
      <p className="fine figures">
        <span>{Math.floor(fraction * 100)} %</span>
        {active && (
          <span className={`link ${watch.connection.state}`}>{texts.link[watch.connection.state]}</span>
        )}
        {progress.concepts_total > 0 && (
          <span>
            {words.concepts_of(
              progress.summary?.concepts_done ?? progress.concepts_ended,
              progress.concepts_total,
            )}
          </span>
        )}
        {checks.pieces_checked > 0 && (
          <span>
            {texts.checked(
              checks.pieces_checked,
              Math.max(checks.pieces_checked, progress.summary?.artifacts_done ?? pieces_total ?? 0),
            )}
            {checks.blocking_count > 0 && texts.to_mend(checks.blocking_count)}
          </span>
        )}
        {active && left >= 1000 && <span>{texts.left(formatDuration(left, tag))}</span>}
        {active && progress.started_at !== null && (
          <span>{texts.so_far(formatDuration(now - progress.started_at, tag))}</span>
        )}
      </p>
    </section>
  );
}
