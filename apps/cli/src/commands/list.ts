import { eachItem } from '@roadwright/client';
import { ACTIVE_STATUSES, type RoadmapItem, type TaskList } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { STATUS_LABELS } from '../render/status-label.ts';
import { STEP_LABELS } from '../render/step-label.ts';
import { renderTable } from '../render/table.ts';
import { truncate } from '../terminal/display-width.ts';
import { toPlainLine } from '../terminal/plain-text.ts';

export interface ListOptions {
  readonly limit?: number;
  readonly trash?: boolean;
  readonly json?: boolean;
}

/** Rows of one page at most. */
const PAGE_SIZE = 100;

/** Lists the newest roadmaps with the tasks that have not ended, or what is in the trash. */
export async function list(
  deps: CliDeps,
  { limit = 20, trash = false, json = false }: ListOptions,
): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  const [{ items: roadmaps, more }, ...pages] = await Promise.all([
    readRoadmaps(deps, { limit, trash }),
    ...(trash ? [] : ACTIVE_STATUSES).map((status) =>
      client.listTasks({ status, limit: Math.min(limit, PAGE_SIZE), signal }),
    ),
  ]);
  const tasks = pages.flatMap(({ items }) => items);
  if (json) {
    terminal.print(JSON.stringify(trash ? { roadmaps } : { roadmaps, tasks }));
    return EXIT.done;
  }
  const lines = [
    ...(tasks.length === 0 ? [] : [terminal.paint('title', 'At work'), ...renderTasks(tasks), '']),
    terminal.paint('title', trash ? 'Trash' : 'Courses'),
    ...(roadmaps.length === 0 ? [sayNone(deps, trash)] : renderTable(roadmaps.map(toRow))),
    ...(more ? [`… and older ones: --limit ${limit * 5}`] : []),
  ];
  // A terminal wraps long titles, whoever reads from a pipe wants them whole.
  for (const line of lines) terminal.print(terminal.live ? truncate(line, terminal.columns() - 1) : line);
  return EXIT.done;
}

type Wanted = Required<Pick<ListOptions, 'limit' | 'trash'>>;

async function readRoadmaps({ client, interrupted: signal }: CliDeps, { limit, trash }: Wanted) {
  const read = trash ? client.listTrash : client.listRoadmaps;
  const items: RoadmapItem[] = [];
  for await (const item of eachItem((page) => read({ ...page, limit: Math.min(limit, PAGE_SIZE), signal }))) {
    if (items.length === limit) return { items, more: true };
    items.push(item);
  }
  return { items, more: false };
}

const toRow = ({ roadmap_id, status, concepts_done, concepts_total, title }: RoadmapItem): string[] => [
  roadmap_id,
  STATUS_LABELS[status],
  `${concepts_done}/${concepts_total}`,
  toPlainLine(title),
];

const renderTasks = (tasks: TaskList['items']): string[] =>
  renderTable(
    tasks.map(({ task_id, current_step, learning_goal }) => [
      task_id,
      STEP_LABELS[current_step],
      toPlainLine(learning_goal) || 'a work of literature',
    ]),
  );

const sayNone = ({ command }: CliDeps, trash: boolean): string =>
  trash ? 'It is empty.' : `None yet. Ask for one: ${command} create "<goal>"`;
