import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useId } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { readText } from './read-text.ts';
import { REVIEW } from './texts.ts';

interface AnswerFormProps {
  readonly task_id: string;
  readonly round: number;
}

/** Approves the outline, or sends it back with what should change. */
export function AnswerForm({ task_id, round }: AnswerFormProps) {
  const client = useClient();
  const texts = useTexts(REVIEW);
  const feedback = useId();
  const answer = useMutation({
    mutationFn: (text: string | null) =>
      client.answerReview(
        task_id,
        text === null ? { approved: true, round } : { approved: false, feedback: text, round },
      ),
  });
  const reject = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    answer.mutate(readText(event.currentTarget, 'feedback'));
  };
  const settled = answer.isPending || answer.isSuccess;
  return (
    <form className="answer" onSubmit={reject}>
      <label htmlFor={feedback}>{texts.change}</label>
      <textarea id={feedback} name="feedback" rows={1} required maxLength={8000} />
      <div className="row">
        <button type="button" className="primary" onClick={() => answer.mutate(null)} disabled={settled}>
          {texts.approve}
        </button>
        <button type="submit" disabled={settled}>
          {texts.reject}
        </button>
      </div>
      <ProblemNotice error={answer.error} />
    </form>
  );
}
