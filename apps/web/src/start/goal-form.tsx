import type { GenerateRequestInput } from '@roadwright/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type SubmitEvent, useId, useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useLanguage, useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { taskPath } from '../route/route.ts';
import { navigate } from '../route/use-route.ts';
import { WORDS } from '../text/texts.ts';
import { createRequest } from './create-request.ts';
import { EstimateNotice } from './estimate-notice.tsx';
import { chooseLanguage, listLanguages, listPreferred } from './languages.ts';
import { START } from './texts.ts';

/** The goal box: only the goal is needed. */
export function GoalForm() {
  const client = useClient();
  const texts = useTexts(START);
  const queries = useQueryClient();
  const goal = useId();
  const create = useMutation({
    mutationFn: (request: GenerateRequestInput) => client.createRoadmap(request),
    onSuccess: ({ task_id }) => {
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      navigate(taskPath(task_id));
    },
  });
  const [request, setRequest] = useState<GenerateRequestInput | null>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (create.isPending) return;
    create.mutate(createRequest(new FormData(event.currentTarget)));
  };
  return (
    <form
      className="goal"
      onSubmit={submit}
      onChange={(event) => setRequest(createRequest(new FormData(event.currentTarget)))}
    >
      <label htmlFor={goal} className="unseen">
        {texts.goal}
      </label>
      <textarea
        id={goal}
        name="goal"
        rows={3}
        enterKeyHint="go"
        onKeyDown={submitByEnter}
        required
        minLength={3}
        maxLength={2000}
        placeholder={texts.example}
      />
      <Options />
      <EstimateNotice request={request} />
      <ProblemNotice error={create.error} />
      <button type="submit" className="primary" disabled={create.isPending}>
        {create.isPending ? texts.starting : texts.go}
      </button>
    </form>
  );
}

/** Enter goes, Shift+Enter begins a line; what an input method composes is its own. */
function submitByEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function Options() {
  const texts = useTexts(START);
  const { levels } = useTexts(WORDS);
  const { language } = useLanguage();
  return (
    <details className="options">
      <summary>{texts.options}</summary>
      <div className="fields">
        <label>
          {texts.level}
          <select name="level" defaultValue="">
            <option value="">{texts.not_said}</option>
            {Object.entries(levels).map(([level, label]) => (
              <option key={level} value={level}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {texts.hours_per_week}
          <input name="hours" type="number" min={1} max={168} step={1} placeholder="10" inputMode="numeric" />
        </label>
        <label>
          {texts.deadline}
          <input name="deadline" type="date" min={new Date().toISOString().slice(0, 10)} />
        </label>
        <label>
          {texts.course_language}
          <select
            key={language}
            name="language"
            defaultValue={chooseLanguage(listPreferred(language, navigator.languages))}
          >
            {listLanguages().map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input name="review" type="checkbox" />
          {texts.review}
        </label>
      </div>
    </details>
  );
}
