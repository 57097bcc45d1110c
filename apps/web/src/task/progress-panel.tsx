import { estimateRemaining, measureProgress } from '@roadwright/client';
import { isTerminal } from '@roadwright/domain';
import { useId } from 'react';
import { useTag, useTexts } from '../language/use-language.ts';
import { formatDuration } from '../text/duration.ts';
import { WORDS } from '../text/texts.ts';
import { TASK } from './texts.ts';
import { useNow } from './use-now.ts';
import type { WatchState } from './watch-state.ts';

/** One bar for the whole course, with what is done now and how long it will take. */
export function ProgressPanel({ watch }: { readonly watch: WatchState }) {
  const { progress } = watch;
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
        {active && left >= 1000 && <span>{texts.left(formatDuration(left, tag))}</span>}
        {active && progress.started_at !== null && (
          <span>{texts.so_far(formatDuration(now - progress.started_at, tag))}</span>
        )}
      </p>
    </section>
  );
}
