import type { PiecePlace } from '@roadwright/client';
import { LONGEST_REQUIREMENT, MOST_REQUIREMENTS } from '@roadwright/domain';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { readRequirements, setField } from './requirements.ts';
import { ROADMAP } from './texts.ts';

interface ModifyFormProps {
  readonly place: PiecePlace;
  readonly onTask: (task_id: string) => void;
}

/** Asks for a new version by what should be different about the present one. */
export function ModifyForm({ place, onTask }: ModifyFormProps) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  const [fields, setFields] = useState<readonly string[]>(['']);
  const requirements = readRequirements(fields);
  const modify = useMutation({
    mutationFn: () => client.modifyPiece(place, { requirements }),
    onSuccess: ({ task_id }) => {
      setFields(['']);
      onTask(task_id);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    modify.mutate();
  };
  return (
    <form onSubmit={submit} className="stack">
      {fields.map((field, index) => (
        <div className="row requirement" key={index}>
          <textarea
            rows={2}
            maxLength={LONGEST_REQUIREMENT}
            aria-label={texts.requirement(index + 1)}
            placeholder={texts.requirement_example}
            value={field}
            onChange={({ target }) => setFields(setField(fields, index, target.value))}
          />
          {fields.length > 1 && (
            <button
              type="button"
              className="small"
              aria-label={texts.drop_requirement(index + 1)}
              onClick={() => setFields(setField(fields, index, null))}
            >
              ✕
            </button>
          )}
        </div>
      ))}
      <div className="row">
        {fields.length < MOST_REQUIREMENTS && (
          <button type="button" className="small" onClick={() => setFields([...fields, ''])}>
            {texts.one_more}
          </button>
        )}
        <button
          type="submit"
          className="small primary"
          disabled={requirements.length === 0 || modify.isPending}
        >
          {texts.write_version}
        </button>
      </div>
      <ProblemNotice error={modify.error} />
    </form>
  );
}
