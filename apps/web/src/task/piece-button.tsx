import type { PiecePlace } from '@roadwright/client';
import { useMutation } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { taskPath } from '../route/route.ts';
import { navigate } from '../route/use-route.ts';
import { WORDS } from '../text/texts.ts';
import { TASK } from './texts.ts';

interface PieceButtonProps {
  readonly place: PiecePlace;
  /** Of the concept. */
  readonly title: string;
}

/** Makes one piece anew, and goes to where that can be watched. */
export function PieceButton({ place, title }: PieceButtonProps) {
  const client = useClient();
  const texts = useTexts(TASK);
  const words = useTexts(WORDS);
  const retry = useMutation({
    mutationFn: () => client.retryPiece(place),
    onSuccess: ({ task_id }) => navigate(taskPath(task_id)),
  });
  return (
    <>
      <button
        type="button"
        className="small"
        aria-label={texts.make_named(title, words.contents[place.content_type])}
        onClick={() => retry.mutate()}
        disabled={retry.isPending}
      >
        {retry.isPending ? texts.starting : texts.make_piece}
      </button>
      <ProblemNotice error={retry.error} />
    </>
  );
}
