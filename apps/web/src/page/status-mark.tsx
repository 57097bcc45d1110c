import type { ConceptStatus } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { WORDS } from '../text/texts.ts';

const MARKS: Readonly<Record<ConceptStatus, string>> = {
  pending: '○',
  generating: '◌',
  completed: '●',
  partial: '◐',
  failed: '✕',
};

/** The state of a concept as a mark, with its word for those who do not see it. */
export function StatusMark({ status }: { readonly status: ConceptStatus }) {
  const { concepts } = useTexts(WORDS);
  return (
    <span className={`mark ${status}`}>
      <span aria-hidden="true">{MARKS[status]}</span>
      <span className="unseen">{concepts[status]}</span>
    </span>
  );
}
