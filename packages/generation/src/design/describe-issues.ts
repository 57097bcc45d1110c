import { AppError, type Failure, type ValidationIssue } from '@roadwright/domain';

/** A person reads the first few; the rest is told by number. */
const MOST_NAMED = 5;

interface Repairs {
  readonly count: number;
  /** Why the last one came to nothing, if it did. */
  readonly failure: Failure | undefined;
}

/** Makes the error of a task whose outline stayed broken: it names what blocks it and says what to do. */
export function createOutlineError(
  issues: readonly ValidationIssue[],
  { count, failure }: Repairs,
): AppError {
  const blocking = issues.filter(({ severity }) => severity === 'blocking');
  const named = blocking
    .slice(0, MOST_NAMED)
    .map(({ where, detail }) => (where === '' || detail.includes(where) ? detail : `${where}: ${detail}`))
    .join(' ');
  const more = blocking.length > MOST_NAMED ? ` And ${blocking.length - MOST_NAMED} more.` : '';
  const rules = blocking.length === 1 ? 'one rule' : `${blocking.length} rules`;
  const repairs = count === 1 ? 'one repair' : `${count} repairs`;
  const last = failure === undefined ? '' : ` The last repair came to nothing: ${failure.detail}`;
  return new AppError(
    'outline_invalid',
    `After ${repairs} the outline still breaks ${rules}. ${named}${more}${last} Retry the task for a new outline, put the goal more narrowly, or choose a stronger model with LLM_MODEL_CURRICULUM and LLM_MODEL_EDIT.`,
    { meta: { issues: blocking } },
  );
}
