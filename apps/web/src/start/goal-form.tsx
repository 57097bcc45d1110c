import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { taskPath } from '../route/route.ts';
import { navigate } from '../route/use-route.ts';
import { LEVEL_LABELS } from '../text/labels.ts';
import { createRequest } from './create-request.ts';
import { chooseLanguage, listLanguages } from './languages.ts';

/** The goal box: only the goal is needed. */
export function GoalForm() {
  const client = useClient();
  const queries = useQueryClient();
  const goal = useId();
  const create = useMutation({
    mutationFn: (form: FormData) => client.createRoadmap(createRequest(form)),
    onSuccess: ({ task_id }) => {
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      navigate(taskPath(task_id));
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    create.mutate(new FormData(event.currentTarget));
  };
  return (
    <form className="goal" onSubmit={submit}>
      <label htmlFor={goal} className="unseen">
        Your learning goal
      </label>
      <textarea
        id={goal}
        name="goal"
        rows={3}
        required
        minLength={3}
        maxLength={2000}
        placeholder="Learn Rust well enough to write a small web service"
      />
      <Options />
      <ProblemNotice error={create.error} />
      <button type="submit" className="primary" disabled={create.isPending}>
        {create.isPending ? 'Starting…' : 'Go'}
      </button>
    </form>
  );
}

function Options() {
  const [language] = useState(() => chooseLanguage(navigator.languages));
  return (
    <details className="options">
      <summary>Options</summary>
      <div className="fields">
        <label>
          What you know already
          <select name="level" defaultValue="">
            <option value="">Not said</option>
            {Object.entries(LEVEL_LABELS).map(([level, label]) => (
              <option key={level} value={level}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Hours per week
          <input name="hours" type="number" min={1} max={168} step={1} placeholder="10" inputMode="numeric" />
        </label>
        <label>
          Language of the course
          <select name="language" defaultValue={language}>
            {listLanguages().map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input name="review" type="checkbox" />
          Let me approve the outline first
        </label>
      </div>
    </details>
  );
}
