import type { ConceptStatus } from '@roadwright/domain';
import { CONCEPT_LABELS } from '../text/labels.ts';

const MARKS: Readonly<Record<ConceptStatus, string>> = {
  pending: '○',
  generating: '◌',
  completed: '●',
  partial: '◐',
  failed: '✕',
};

/** The state of a concept as a mark, with its word for those who do not see it. */
export function StatusMark({ status }: { readonly status: ConceptStatus }) {
  return (
    <span className={`mark ${status}`}>
      <span aria-hidden="true">{MARKS[status]}</span>
      <span className="unseen">{CONCEPT_LABELS[status]}</span>
    </span>
  );
}
