import type { CourseVerdict, Finding, LinkCheck, Verdict } from '@roadwright/domain';

/** A finding of which only the rule and the weight matter. */
export const createFinding = (rule: string, severity: Finding['severity'] = 'warning'): Finding => ({
  rule,
  severity,
  where: '',
  detail: 'Something is wrong.',
  suggestion: 'Mend it.',
});

/** What was found at an address. */
export const createLink = (url: string, state: LinkCheck['state'] = 'ok'): LinkCheck => ({
  url,
  state,
  reason: 'It was looked at.',
  checked_at: '2026-01-01T00:00:00.000Z',
});

/** What calls have cost: so many, at ten tokens in, five out and a hundred millionths of a dollar each. */
export const createSpent = (llm_calls: number): Verdict['spent']['checking'] => ({
  llm_calls,
  input_tokens: 10 * llm_calls,
  output_tokens: 5 * llm_calls,
  cost_micro_usd: 100 * llm_calls,
});

/** A verdict that has nothing to say but these parts. */
export const createVerdict = (parts: Partial<Verdict> = {}): Verdict => ({
  rules: ['rule-a', 'rule-b'],
  findings: [],
  repair: null,
  answers: null,
  links: [],
  spent: { checking: createSpent(0), repairing: createSpent(0) },
  ...parts,
});

/** A course against which nothing speaks but these findings. */
export const createCourseVerdict = (findings: readonly Finding[] = []): CourseVerdict => ({
  rules: ['rule-c'],
  findings: [...findings],
  key_position: { questions: 0, places: [] },
  longest_key: { questions: 0, found: 0, expected: 0, band: null },
});
