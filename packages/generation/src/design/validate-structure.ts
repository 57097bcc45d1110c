import { type CurriculumAnswer, findOutlineIssues, type OutlineIssue } from '@roadwright/domain';
import type { LaneRun } from '../lane/lane-run.ts';
import { NO_USAGE } from '../lane/usage.ts';
import { type DesignChain, readIssues } from './design-steps.ts';
import { runStep } from './run-step.ts';

interface ValidationOrder {
  readonly chain: DesignChain;
  readonly round: number;
  readonly outline: CurriculumAnswer;
}

/** Judges an outline by the rules that none may break; no model is asked. */
export async function validateStructure(
  run: LaneRun,
  { chain, round, outline }: ValidationOrder,
): Promise<OutlineIssue[]> {
  const step = 'structure_validation';
  const done = chain.find(step, round);
  if (done !== undefined) return readIssues(done.output);
  const issues = findOutlineIssues(outline, run.task.request.options);
  await runStep(run, {
    step,
    round,
    perform: async () => ({
      output: { ...chain.mark, issues },
      usage: NO_USAGE,
      data: { issues_count: issues.length, rules: [...new Set(issues.map(({ rule }) => rule))] },
    }),
  });
  return issues;
}
