/** A metric as a process tells it. */
export interface MetricFamily {
  readonly name: string;
  readonly type: string;
  /** In the order of their names; undefined while it has no series. */
  readonly labels: readonly string[] | undefined;
  readonly help: string;
}

/** Parses the text that Prometheus reads. */
export function parseMetrics(text: string): MetricFamily[] {
  return text
    .split(/^(?=# HELP )/m)
    .filter((part) => part.startsWith('# HELP '))
    .map((part) => {
      const [, name = '', help = ''] = /^# HELP (\w+) (.*)$/m.exec(part) ?? [];
      const [, type = ''] = /^# TYPE \w+ (\w+)$/m.exec(part) ?? [];
      const [sample] = part.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      return { name, type, help, labels: sample === undefined ? undefined : readLabels(sample) };
    });
}

/** A bucket's bound is no label of ours. */
const readLabels = (sample: string): string[] =>
  [...sample.matchAll(/[{,](\w+)="/g)]
    .map(([, label = '']) => label)
    .filter((label) => label !== 'le')
    .toSorted();
