import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { TASK } from './texts.ts';

/** Stops a task, after asking once. */
export function CancelButton({ task_id }: { readonly task_id: string }) {
  const client = useClient();
  const texts = useTexts(TASK);
  const [asking, setAsking] = useState(false);
  const cancel = useMutation({ mutationFn: () => client.cancelTask(task_id) });
  return (
    <div className="actions">
      {asking ? (
        <>
          <span>{texts.stop_question}</span>
          <button
            type="button"
            onClick={() => cancel.mutate()}
            disabled={cancel.isPending || cancel.isSuccess}
          >
            {texts.stop}
          </button>
          <button type="button" onClick={() => setAsking(false)} disabled={cancel.isPending}>
            {texts.go_on}
          </button>
        </>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {texts.cancel}
        </button>
      )}
      <ProblemNotice error={cancel.error} />
    </div>
  );
}
