import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';

/** Stops a task, after asking once. */
export function CancelButton({ task_id }: { readonly task_id: string }) {
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const cancel = useMutation({ mutationFn: () => client.cancelTask(task_id) });
  return (
    <div className="actions">
      {asking ? (
        <>
          <span>Stop writing? What is finished stays.</span>
          <button
            type="button"
            onClick={() => cancel.mutate()}
            disabled={cancel.isPending || cancel.isSuccess}
          >
            Stop
          </button>
          <button type="button" onClick={() => setAsking(false)} disabled={cancel.isPending}>
            Go on
          </button>
        </>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          Cancel
        </button>
      )}
      <ProblemNotice error={cancel.error} />
    </div>
  );
}
