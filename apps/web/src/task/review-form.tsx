import type { RoadmapView } from '@roadwright/domain';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useId } from 'react';
import { useClient } from '../api/use-client.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';

interface ReviewFormProps {
  readonly task_id: string;
  readonly round: number;
  /** Undefined until it has been read. */
  readonly roadmap: RoadmapView | undefined;
}

/** Shows an outline and takes the answer to it; the parent gives each round a form of its own. */
export function ReviewForm({ task_id, round, roadmap }: ReviewFormProps) {
  const client = useClient();
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
    answer.mutate(String(new FormData(event.currentTarget).get('feedback') ?? '').trim());
  };
  const settled = answer.isPending || answer.isSuccess;
  return (
    <section className="review" aria-labelledby="review">
      <h2 id="review">Is this the course you want?</h2>
      {roadmap !== undefined && <Outline roadmap={roadmap} />}
      <button type="button" className="primary" onClick={() => answer.mutate(null)} disabled={settled}>
        Yes, write it
      </button>
      <form onSubmit={reject}>
        <label htmlFor={feedback}>No: what should change?</label>
        <textarea id={feedback} name="feedback" rows={3} required maxLength={8000} />
        <button type="submit" disabled={settled}>
          Send it back
        </button>
      </form>
      <ProblemNotice error={answer.error} />
    </section>
  );
}

function Outline({ roadmap }: { readonly roadmap: RoadmapView }) {
  return (
    <div className="outline">
      <p>
        <strong>{roadmap.title}</strong>, {roadmap.total_estimated_hours} hours
      </p>
      <p>{roadmap.summary}</p>
      <ol>
        {roadmap.stages.map((stage) => (
          <li key={stage.stage_id}>
            <strong>{stage.title}</strong>
            <ol>
              {stage.modules.map((module) => (
                <li key={module.module_id}>
                  {module.title}
                  <ul>
                    {module.concepts.map((concept) => (
                      <li key={concept.concept_id}>
                        {concept.title} <span className="fine">{concept.description}</span>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </div>
  );
}
