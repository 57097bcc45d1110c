import { ACTIVE_STATUSES } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { STATUS_LABELS } from '../render/status-label.ts';
import { STEP_LABELS } from '../render/step-label.ts';
import { renderTable } from '../render/table.ts';
import { toPlainLine } from '../terminal/plain-text.ts';

export interface ListOptions {
  readonly limit?: number;
  readonly json?: boolean;
}

/** Lists the newest roadmaps, and the tasks that have not ended. */
export async function list(deps: CliDeps, { limit = 20, json = false }: ListOptions): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  const [roadmaps, ...pages] = await Promise.all([
    client.listRoadmaps({ limit, signal }),
    ...ACTIVE_STATUSES.map((status) => client.listTasks({ status, limit, signal })),
  ]);
  const tasks = pages.flatMap(({ items }) => items);
  if (json) {
    terminal.print(JSON.stringify({ roadmaps: roadmaps.items, tasks }));
    return EXIT.done;
  }
  const courses = roadmaps.items.map(({ roadmap_id, status, concepts_done, concepts_total, title }) => [
    roadmap_id,
    STATUS_LABELS[status],
    `${concepts_done}/${concepts_total}`,
    toPlainLine(title),
  ]);
  const active = tasks.map(({ task_id, current_step, learning_goal }) => [
    task_id,
    STEP_LABELS[current_step],
    toPlainLine(learning_goal) || 'a work of literature',
  ]);
  const lines = [
    ...(active.length === 0 ? [] : [terminal.paint('title', 'At work'), ...renderTable(active), '']),
    terminal.paint('title', 'Courses'),
    ...(courses.length === 0
      ? [`None yet. Ask for one: ${deps.command} create "<goal>"`]
      : renderTable(courses)),
    ...(roadmaps.next_cursor === null ? [] : [`… and older ones; see more with --limit`]),
  ];
  for (const line of lines) terminal.print(line);
  return EXIT.done;
}
