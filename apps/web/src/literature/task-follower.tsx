import type { AcceptedWork } from '@roadwright/domain';
import { isTerminal } from '@roadwright/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useWatch } from '../task/use-watch.ts';
import { WORDS } from '../text/texts.ts';
import { SubmissionEnd } from './submission-end.tsx';
import { LITERATURE } from './texts.ts';

type Taken = Pick<AcceptedWork, 'task_id' | 'result'>;

/** Stays with a submission to its end, and with the task that does it again. */
export function TaskFollower({ first }: { readonly first: Taken }) {
  const [taken, setTaken] = useState(first);
  return (
    <FollowedTask
      key={taken.task_id}
      taken={taken}
      onRetried={(task_id) => setTaken({ ...taken, task_id })}
    />
  );
}

interface FollowedTaskProps {
  readonly taken: Taken;
  readonly onRetried: (task_id: string) => void;
}

function FollowedTask({ taken: { task_id, result }, onRetried }: FollowedTaskProps) {
  const client = useClient();
  const queries = useQueryClient();
  const words = useTexts(WORDS);
  const { progress, error } = useWatch(task_id);
  const ended = isTerminal(progress.status);
  const task = useQuery({
    queryKey: ['task', task_id, progress.status],
    queryFn: ({ signal }) => client.getTask(task_id, { signal }),
    enabled: ended,
  });
  useEffect(() => {
    if (ended) void queries.invalidateQueries({ queryKey: ['works'] });
  }, [ended, queries]);
  if (ended && task.isSuccess) {
    return <SubmissionEnd task={task.data} duplicate={result === 'duplicate'} onRetried={onRetried} />;
  }
  return (
    <>
      <p className="fine" role="status">
        {words.steps[progress.step]}…
      </p>
      <ProblemNotice error={error ?? task.error} />
      {!ended && <CancelSubmission task_id={task_id} />}
    </>
  );
}

function CancelSubmission({ task_id }: { readonly task_id: string }) {
  const client = useClient();
  const texts = useTexts(LITERATURE);
  const cancel = useMutation({ mutationFn: () => client.cancelTask(task_id) });
  return (
    <div>
      <button type="button" className="small" onClick={() => cancel.mutate()} disabled={cancel.isPending}>
        {texts.cancel}
      </button>
      <ProblemNotice error={cancel.error} />
    </div>
  );
}
