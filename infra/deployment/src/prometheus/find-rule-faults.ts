import { z } from 'zod';
import { listIssues } from '../list-issues.ts';
import { findExpressionFaults } from './find-expression-faults.ts';

const rules = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Roadwright[A-Z]\w+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smh]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['warning', 'critical']) }),
          annotations: z.strictObject({ summary: z.string(), runbook: z.string() }),
        }),
      ),
    }),
  ),
});
const tests = z.looseObject({ tests: z.array(z.looseObject({ name: z.string() })) });

interface Surroundings {
  readonly metrics: ReadonlySet<string>;
  /** The text that has a heading for each alert. */
  readonly runbooks: string;
  /** The document of the rules' own tests. */
  readonly tests: unknown;
}

/** What is wrong with alerting rules: their form, their expressions, and alerts without a page or without a test. */
export function findRuleFaults(document: unknown, surroundings: Surroundings): string[] {
  const result = rules.safeParse(document);
  if (!result.success) return listIssues(result);
  const tested = new Set(tests.parse(surroundings.tests).tests.map(({ name }) => name));
  return result.data.groups
    .flatMap((group) => group.rules)
    .flatMap(({ alert, expr, annotations }) => {
      const faults = findExpressionFaults(expr, surroundings.metrics);
      if (annotations.runbook !== `docs/operations.md#${alert.toLowerCase()}`) faults.push('another runbook');
      if (!surroundings.runbooks.includes(`\n### ${alert}\n`)) faults.push('no heading in the runbooks');
      if (!tested.has(alert)) faults.push('no test');
      return faults.map((fault) => `${alert}: ${fault}`);
    });
}
