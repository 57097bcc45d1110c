import { isTerminal } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { TASK } from './texts.ts';
import type { WatchState } from './watch-state.ts';

/** Says when the page does not hear of the task as it should. */
export function ConnectionNotice({ watch }: { readonly watch: WatchState }) {
  const texts = useTexts(TASK);
  const key = chooseNotice(watch);
  return (
    <>
      <div role="status">{key !== null && <p className="notice warn">{texts.connection[key]}</p>}</div>
      <ProblemNotice error={watch.error} />
    </>
  );
}

type NoticeKey = 'reconnecting' | 'polling' | 'recovering';

function chooseNotice({ connection, progress, error }: WatchState): NoticeKey | null {
  if (error !== null || isTerminal(progress.status)) return null;
  switch (connection.state) {
    case 'reconnecting':
      return 'reconnecting';
    case 'polling':
      return 'polling';
    default:
      return progress.recovering ? 'recovering' : null;
  }
}
