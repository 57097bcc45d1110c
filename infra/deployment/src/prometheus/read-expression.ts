import { parser } from '@prometheus-io/lezer-promql';

/** What an expression of PromQL asks for. */
export interface Expression {
  /** Names of the metrics that it reads. */
  readonly metrics: readonly string[];
  /** Whether it is no PromQL at all. */
  readonly broken: boolean;
}

/** Reads an expression with Prometheus' own grammar; a Grafana variable in place of a duration counts as one. */
export function readExpression(text: string): Expression {
  const plain = text.replaceAll('$__rate_interval', '5m');
  const metrics: string[] = [];
  let broken = false;
  parser.parse(plain).iterate({
    enter: (node) => {
      if (node.type.isError) broken = true;
      if (node.name === 'VectorSelector') {
        const name = node.node.getChild('Identifier');
        if (name) metrics.push(plain.slice(name.from, name.to));
      }
    },
  });
  return { metrics, broken };
}
