import { isTerminal } from '@roadwright/domain';
import { ProblemNotice } from '../page/problem-notice.tsx';
import type { WatchState } from './watch-state.ts';

/** Says when the page does not hear of the task as it should. */
export function ConnectionNotice({ watch }: { readonly watch: WatchState }) {
  const text = describe(watch);
  return (
    <>
      <div role="status">{text !== null && <p className="notice warn">{text}</p>}</div>
      <ProblemNotice error={watch.error} />
    </>
  );
}

function describe({ connection, progress, error }: WatchState): string | null {
  if (error !== null || isTerminal(progress.status)) return null;
  switch (connection.state) {
    case 'reconnecting':
      return 'The connection was lost. The writing goes on; connecting again…';
    case 'polling':
      return 'No live connection can be had here, so the page asks every two seconds.';
    default:
      return progress.recovering ? 'A worker died. Another one takes over where it stopped.' : null;
  }
}
