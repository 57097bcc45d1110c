import { AppError, type OutlineIssue } from '@roadwright/domain';

/** A person reads the first few; the rest is told by number. */
const MOST_NAMED = 5;

/** Makes the error of a task whose outline stayed broken: it names the issues and says what to do. */
export function createOutlineError(issues: readonly OutlineIssue[], repairs: number): AppError {
  const named = issues
    .slice(0, MOST_NAMED)
    .map(({ where, detail }) => (where === '' || detail.includes(where) ? detail : `${where}: ${detail}`))
    .join(' ');
  const more = issues.length > MOST_NAMED ? ` And ${issues.length - MOST_NAMED} more.` : '';
  const rules = issues.length === 1 ? 'one rule' : `${issues.length} rules`;
  return new AppError(
    'outline_invalid',
    `After ${repairs} repairs the outline still breaks ${rules}. ${named}${more} Retry the task for a new outline, put the goal more narrowly, or choose a stronger model with LLM_MODEL_CURRICULUM and LLM_MODEL_EDIT.`,
    { meta: { issues } },
  );
}
