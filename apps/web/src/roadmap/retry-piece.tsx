import type { PiecePlace } from '@roadwright/client';
import { useMutation } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { WORDS } from '../text/texts.ts';
import { ROADMAP } from './texts.ts';

interface RetryPieceProps {
  readonly place: PiecePlace;
  readonly onTask: (task_id: string) => void;
  /** A task is followed already. */
  readonly busy: boolean;
}

/** Says that a piece could not be made, and makes it again. */
export function RetryPiece({ place, onTask, busy }: RetryPieceProps) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  const words = useTexts(WORDS);
  const retry = useMutation({
    mutationFn: () => client.retryPiece(place),
    onSuccess: ({ task_id }) => onTask(task_id),
  });
  return (
    <div className="notice bad">
      <p>{texts.failed(words.contents[place.content_type])}</p>
      <button type="button" onClick={() => retry.mutate()} disabled={busy || retry.isPending}>
        {texts.make_again}
      </button>
      <ProblemNotice error={retry.error} />
    </div>
  );
}
