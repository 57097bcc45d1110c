import { useMutation } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { taskPath } from '../route/route.ts';
import { navigate } from '../route/use-route.ts';
import { TASK } from './texts.ts';

interface RetryButtonProps {
  readonly task_id: string;
  /** Whether nothing is there yet; else what is missing is made. */
  readonly anew: boolean;
}

/** Makes what is missing, and goes to where that can be watched. */
export function RetryButton({ task_id, anew }: RetryButtonProps) {
  const client = useClient();
  const texts = useTexts(TASK);
  const retry = useMutation({
    mutationFn: () => client.retryTask(task_id),
    onSuccess: (task) => navigate(taskPath(task.task_id)),
  });
  return (
    <>
      <button type="button" onClick={() => retry.mutate()} disabled={retry.isPending}>
        {retry.isPending ? texts.starting : anew ? texts.try_again : texts.make_missing}
      </button>
      <ProblemNotice error={retry.error} />
    </>
  );
}
