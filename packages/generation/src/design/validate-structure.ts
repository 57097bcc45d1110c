import {
  countIssues,
  type Framework,
  findRuleIssues,
  isBlocked,
  judgeOutline,
  type OutlineIssue,
  type Validation,
  type ValidationAnswer,
  type ValidationRecord,
  validationFormat,
} from '@roadwright/domain';
import { renderValidationPrompt } from '../prompt/validation-prompt.ts';
import { askIfUsable } from './ask-if-usable.ts';
import type { Design } from './design.ts';
import { readValidation } from './design-chain.ts';
import { type Pay, runStep } from './run-step.ts';

interface ValidationOrder {
  readonly round: number;
  readonly outline: Framework;
}

/** Judges an outline, unless this round is stored already: first the rules, then a critic if no rule blocks it. */
export async function validateStructure(
  design: Design,
  { round, outline }: ValidationOrder,
): Promise<Validation> {
  const { run, chain, audience } = design;
  const step = 'structure_validation';
  const done = chain.find(step, round);
  if (done !== undefined) return readValidation(done.output);
  const { validation } = await runStep(run, {
    step,
    round,
    async perform(pay) {
      const found = findRuleIssues(outline, audience);
      const answer = isBlocked(found) ? null : await askCritic(design, { outline, found, pay });
      const validation = judgeOutline(outline, found, answer);
      const output: ValidationRecord = { ...chain.mark, validation };
      return { output, data: describeValidation(validation) };
    },
  });
  return validation;
}

interface Criticism {
  readonly outline: Framework;
  readonly found: readonly OutlineIssue[];
  readonly pay: Pay;
}

async function askCritic(
  { run, question }: Design,
  { outline, found, pay }: Criticism,
): Promise<ValidationAnswer | 'unusable'> {
  const prompt = renderValidationPrompt(run.prompts.validation, { ...question, outline, findings: found });
  const asked = await askIfUsable(run, { step: 'validation', prompt, format: validationFormat, pay });
  return 'value' in asked ? asked.value : 'unusable';
}

function describeValidation(validation: Validation) {
  const { valid, score, critic, issues } = validation;
  const rules = issues.filter(({ source }) => source === 'rules').map(({ rule }) => rule);
  return {
    valid,
    score,
    critic,
    issues_count: issues.length,
    blocking_count: countIssues(validation, 'blocking'),
    critical_count: countIssues(validation, 'critical'),
    rules: [...new Set(rules)],
  };
}
