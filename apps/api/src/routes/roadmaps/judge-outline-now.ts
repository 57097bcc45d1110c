import { type Finding, type FindingSeverity, type Framework, MOST_CONCEPTS } from '@roadwright/domain';
import { judgeOutlinePiece, listRules } from '@roadwright/quality';

const RULES = listRules();

/** Who learns is not known here, so what compares with their time and their level has no say. */
const OF_THE_LEARNER: readonly string[] = ['hours_exceed_time', 'level_mix'];
const OUTLINE_RULES = RULES.filter(({ of, rule }) => of === 'outline' && !OF_THE_LEARNER.includes(rule)).map(
  ({ rule }) => rule,
);

/** How grave the findings of each rule are by themselves. */
export const RULE_SEVERITIES: ReadonlyMap<string, FindingSeverity> = new Map(
  RULES.map(({ rule, severity }) => [rule, severity]),
);

/** An outline with the rules that it was held to. */
interface JudgedOutline {
  readonly rules: readonly string[];
  readonly findings: readonly Finding[];
}

/** Judges an outline as it is now. */
export const judgeOutlineNow = (framework: Framework): JudgedOutline => ({
  rules: OUTLINE_RULES,
  findings: judgeOutlinePiece(framework, { max_concepts: MOST_CONCEPTS }),
});
