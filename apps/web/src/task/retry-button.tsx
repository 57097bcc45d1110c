import { useMutation } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { taskPath } from '../route/route.ts';
import { navigate } from '../route/use-route.ts';

/** Makes what is missing, and goes to where that can be watched. */
export function RetryButton({ task_id }: { readonly task_id: string }) {
  const client = useClient();
  const retry = useMutation({
    mutationFn: () => client.retryTask(task_id),
    onSuccess: (task) => navigate(taskPath(task.task_id)),
  });
  return (
    <>
      <button type="button" onClick={() => retry.mutate()} disabled={retry.isPending}>
        {retry.isPending ? 'Starting…' : 'Make what is missing'}
      </button>
      <ProblemNotice error={retry.error} />
    </>
  );
}
