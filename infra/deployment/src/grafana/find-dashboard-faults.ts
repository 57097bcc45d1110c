import { z } from 'zod';
import { listIssues } from '../list-issues.ts';
import { findExpressionFaults } from '../prometheus/find-expression-faults.ts';

const place = z.strictObject({
  x: z.number().min(0),
  y: z.number().min(0),
  w: z.number().min(1).max(24),
  h: z.number().min(1),
});
const source = z.strictObject({ type: z.literal('prometheus'), uid: z.string().startsWith('$') });
const panel = z.discriminatedUnion('type', [
  z.strictObject({
    id: z.number(),
    type: z.literal('row'),
    title: z.string(),
    collapsed: z.boolean(),
    gridPos: place,
    panels: z.tuple([]),
  }),
  z.strictObject({
    id: z.number(),
    type: z.enum(['timeseries', 'stat']),
    title: z.string(),
    datasource: source,
    gridPos: place,
    fieldConfig: z.object({ defaults: z.object({ unit: z.string() }) }),
    options: z.unknown().optional(),
    targets: z
      .array(z.strictObject({ refId: z.string(), expr: z.string(), legendFormat: z.string() }))
      .min(1),
  }),
]);
const dashboard = z.looseObject({
  uid: z.string(),
  title: z.string(),
  schemaVersion: z.number().min(39),
  panels: z.array(panel),
});

/** What is wrong with a dashboard: its form, numbers and places that are there twice, and metrics that no process has. */
export function findDashboardFaults(document: unknown, metrics: ReadonlySet<string>): string[] {
  const result = dashboard.safeParse(document);
  if (!result.success) return listIssues(result);
  const { panels } = result.data;
  const crowded = panels.filter((one, index) => panels.slice(index + 1).some((other) => overlap(one, other)));
  return [
    ...crowded.map(({ title }) => `${title}: another panel has its number or its place`),
    ...panels.flatMap((one) =>
      one.type === 'row'
        ? []
        : one.targets.flatMap(({ expr }) =>
            findExpressionFaults(expr, metrics).map((fault) => `${one.title}: ${fault}`),
          ),
    ),
  ];
}

type Panel = z.output<typeof panel>;

function overlap(one: Panel, other: Panel): boolean {
  const [a, b] = [one.gridPos, other.gridPos];
  return one.id === other.id || (a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h);
}
