import {
  type Audience,
  type Finding,
  type Framework,
  findRuleIssues,
  MOST_CONCEPTS,
  type OutlineIssue,
} from '@roadwright/domain';

/** Someone of whom nothing is known: rules that compare with a deadline or an order stay silent. */
const ANYBODY: Audience = {
  current_level: 'intermediate',
  available_hours: null,
  max_concepts: MOST_CONCEPTS,
};

/** Judges an outline by the rules of the domain, in the words of findings. */
export const judgeOutlinePiece = (framework: Framework, audience: Partial<Audience> = {}): Finding[] =>
  findRuleIssues(framework, { ...ANYBODY, ...audience }).map(toFinding);

/** Puts what a rule of the domain found in the words of a finding; what leads a learner astray blocks here too. */
export const toFinding = ({ rule, severity, node_id, where, detail, suggestion }: OutlineIssue): Finding => ({
  rule,
  severity: severity === 'warning' ? 'warning' : 'blocking',
  where: node_id ?? where,
  detail,
  suggestion,
});
