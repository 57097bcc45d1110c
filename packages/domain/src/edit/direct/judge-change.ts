import { AppError } from '../../error/app-error.ts';
import type { Clock } from '../../id/uuid-v7.ts';
import type { GenerateRequest } from '../../request/generate-request.ts';
import { countHours } from '../../roadmap/count-hours.ts';
import type { Framework } from '../../roadmap/framework.ts';
import { LARGEST_OUTLINE, MOST_CONCEPTS } from '../../roadmap/outline-limits.ts';
import { createTimeFrame } from '../../roadmap/time-frame.ts';
import { findRuleIssues, isBlocked, judgeOutline } from '../../validation/judge-outline.ts';
import type { Validation } from '../../validation/validation.ts';
import { diffFrameworks, type FrameworkDiff, isEmptyDiff } from '../diff-frameworks.ts';
import type { DirectChange } from './direct-change.ts';
import { MOST_ERRORS } from './refuse-field.ts';

/** An outline after a person's edit, with all that is known about it. */
export interface JudgedChange {
  /** With its sums. */
  readonly framework: Framework;
  readonly diff: FrameworkDiff;
  readonly validation: Validation;
}

interface Change {
  readonly current: Framework;
  readonly changed: Pick<DirectChange, 'framework' | 'pointers'>;
  /** What the roadmap was made from. */
  readonly request: GenerateRequest;
  readonly now: Clock;
}

/**
 * Holds a person's edit to the rules; critical issues and warnings are told, and the person may have reasons.
 *
 * @throws AppError framework_invalid for a change after which something would block the outline
 */
export function judgeChange({ current, changed, request, now }: Change): JudgedChange {
  const { preferences } = request;
  const framework = countHours(changed.framework, preferences.available_hours_per_week);
  const { kind, total_hours } = createTimeFrame(preferences, now);
  const issues = findRuleIssues(framework, {
    current_level: preferences.current_level,
    available_hours: kind === 'open' ? null : total_hours,
    // Whatever number the author was allowed.
    max_concepts: MOST_CONCEPTS,
  });
  const diff = diffFrameworks(current, framework);
  if (!isEmptyDiff(diff)) refuseLarge(framework);
  if (!isEmptyDiff(diff) && isBlocked(issues)) {
    const blocking = issues.filter(({ severity }) => severity === 'blocking');
    throw new AppError(
      'framework_invalid',
      `The edit breaks ${blocking.length === 1 ? 'one rule' : `${blocking.length} rules`}; nothing was changed.`,
      {
        errors: blocking.slice(0, MOST_ERRORS).map(({ node_id, where, detail, suggestion }) => ({
          pointer: changed.pointers.get(node_id ?? '') ?? '#',
          detail: [where, detail, suggestion].filter((part) => part !== '').join(' – '),
        })),
      },
    );
  }
  return { framework, diff, validation: judgeOutline(framework, issues, null) };
}

// Every edit is kept with the outline before and after it, and every reader of the history has to carry them.
function refuseLarge(framework: Framework): void {
  const bytes = new TextEncoder().encode(JSON.stringify(framework)).length;
  if (bytes <= LARGEST_OUTLINE) return;
  const [kib, most] = [bytes, LARGEST_OUTLINE].map((size) => Math.ceil(size / 1024));
  throw new AppError(
    'framework_invalid',
    `With this edit the outline would have ${kib} KiB, and ${most} KiB is the most; nothing was changed. Shorten descriptions or keywords.`,
  );
}
