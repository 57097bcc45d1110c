import { readExpression } from './read-expression.ts';

// Prometheus makes these itself.
const ITS_OWN = ['up', 'ALERTS'];

/** What is wrong with an expression: its grammar, or metrics that no process has. */
export function findExpressionFaults(text: string, known: ReadonlySet<string>): string[] {
  const { metrics, broken } = readExpression(text);
  if (broken) return [`no PromQL: ${text}`];
  if (metrics.length === 0) return [`asks for nothing: ${text}`];
  return metrics
    .filter((name) => !known.has(name) && !ITS_OWN.includes(name))
    .map((name) => `no process has the metric ${name}`);
}
