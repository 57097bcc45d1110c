import { estimateRemaining, measureProgress } from '@roadwright/client';
import { isTerminal } from '@roadwright/domain';
import { useId } from 'react';
import { formatDuration } from '../text/duration.ts';
import { STEP_LABELS } from '../text/labels.ts';
import { useNow } from './use-now.ts';
import type { WatchState } from './watch-state.ts';

/** One bar for the whole course, with what is done now and how long it will take. */
export function ProgressPanel({ watch }: { readonly watch: WatchState }) {
  const { progress } = watch;
  const active = !isTerminal(progress.status);
  const now = useNow(active);
  const label = useId();
  const fraction = measureProgress(progress);
  const remaining = estimateRemaining(progress);
  const left = remaining === null ? 0 : remaining - Math.max(0, now - watch.received_at);
  const round = progress.round !== null && progress.round > 0 ? `, round ${progress.round + 1}` : '';
  return (
    <section className="progress" aria-labelledby={label}>
      <p id={label} role="status">
        {active ? `${STEP_LABELS[progress.step]}${round}` : 'Ended'}
      </p>
      <progress value={fraction} max={1} aria-labelledby={label}>
        {Math.floor(fraction * 100)} %
      </progress>
      <p className="fine figures">
        <span>{Math.floor(fraction * 100)} %</span>
        {progress.concepts_total > 0 && (
          <span>
            {progress.summary?.concepts_done ?? progress.concepts_ended} of {progress.concepts_total} concepts
          </span>
        )}
        {active && left >= 1000 && <span>about {formatDuration(left)} left</span>}
        {active && progress.started_at !== null && (
          <span>{formatDuration(now - progress.started_at)} so far</span>
        )}
      </p>
    </section>
  );
}
