import {
  chooseRound,
  type Failure,
  type Framework,
  findRuleIssues,
  isBlocked,
  judgeOutline,
  MOST_REPAIRS,
  type Validation,
} from '@roadwright/domain';
import { createOutlineError } from './describe-issues.ts';
import type { Design, FirstOutline } from './design.ts';
import { repairOutline } from './repair-outline.ts';
import { validateStructure } from './validate-structure.ts';

/** An outline and what is known of it. */
export interface JudgedOutline {
  readonly outline: Framework;
  readonly validation: Validation;
}

/**
 * Validates an outline and repairs the best of its versions, in turn, until nothing critical is left or the repairs are
 * used up; gives the best. Where a person's feedback could only be met by breaking a rule, they get back what they had.
 *
 * @throws AppError `outline_invalid` when each of them breaks a rule that no roadmap may break
 */
export async function mendOutline(design: Design, { outline, seen }: FirstOutline): Promise<JudgedOutline> {
  const rounds: JudgedOutline[] = [];
  let present = outline;
  let failure: Failure | undefined;
  let repairs = 0;
  for (;;) {
    const round = design.chain.start + repairs;
    const validation = await validateStructure(design, { round, outline: present });
    const last = { outline: present, validation };
    rounds.push(last);
    const { valid, issues } = validation;
    if (valid || repairs === MOST_REPAIRS || (seen && !isBlocked(issues))) break;
    // What a repair has made worse is left behind.
    const base = chooseRound(rounds) ?? last;
    const edit = await repairOutline(design, {
      round: round + 1,
      outline: base.outline,
      issues: base.validation.issues,
    });
    repairs += 1;
    failure = edit.failure;
    if (failure !== undefined) break;
    present = edit.outline;
  }
  const best = chooseRound(rounds) ?? keepRejected(design);
  if (best !== null) return best;
  throw createOutlineError(rounds.at(-1)?.validation.issues ?? [], { count: repairs, failure });
}

/** Without a critic: the person has judged it already. */
function keepRejected({ rejected, audience }: Design): JudgedOutline | null {
  if (rejected === null) return null;
  const found = findRuleIssues(rejected, audience);
  return isBlocked(found) ? null : { outline: rejected, validation: judgeOutline(rejected, found, null) };
}
