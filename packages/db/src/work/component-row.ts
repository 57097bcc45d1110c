import {
  type ComponentStatus,
  type ComponentView,
  type Failure,
  isTerminal,
  type TaskStatus,
  WORK_COMPONENTS,
  type WorkComponent,
  type WorkView,
} from '@roadwright/domain';

interface StoredComponent {
  readonly component: WorkComponent;
  readonly status: ComponentStatus;
  readonly progress: number;
  readonly attempts: number;
  readonly error_code: Failure['code'] | null;
  readonly error_detail: string | null;
  readonly updated_at: string;
  /** Whether it is of the work that stays, and not of one that was merged into it. */
  readonly own: boolean;
  /** Whether the caller may read its error's words, which may quote what was submitted. */
  readonly mine: boolean;
  readonly task_status: TaskStatus | null;
  readonly task_error_code: Failure['code'] | null;
  readonly task_error_detail: string | null;
}

/** The columns of COMPONENT_COLUMNS. */
export interface ComponentRow {
  readonly records: readonly unknown[];
  readonly components: readonly StoredComponent[];
  /** Whether a submission of this owner is at work on it. */
  readonly active: boolean;
}

const render = (condition: string) => `
      select known.component, known.status, known.progress, known.attempts, known.error_code, known.error_detail,
        roadwright.utc_text(known.updated_at) as updated_at, known.work_id = work.work_id as own,
        $2::text is null or known.owner_id <> '' or exists (
          select from roadwright.submission as asked
          where asked.task_id = known.task_id and asked.owner_id = $2::text
        ) as mine,
        made.status as task_status, made.error_code as task_error_code, made.error_detail as task_error_detail
      from member
      join roadwright.work_component as known on known.work_id = member.work_id and ${condition}
      left join lateral roadwright.submission_outcome(known.task_id) as made on true`;

/** The columns of a ComponentRow, from `work` and `member` (the ids of all that it is); content is that of the owner $2. */
export const COMPONENT_COLUMNS = `
    (
      select coalesce(json_agg(part), '[]') from (
        ${render(`known.owner_id = '' and known.component <> 'content'`)}
        union all
        ${render(`($2::text is null or known.owner_id = $2::text) and known.component = 'content'`)}
      ) as part
    ) as components,
    exists (
      select from member
      join roadwright.submission on submission.work_id = member.work_id
        and ($2::text is null or submission.owner_id = $2::text)
      join roadwright.task on task.owner_id = submission.owner_id and task.task_id = submission.task_id
      where task.status in ('pending', 'processing')
    ) as active`;

/** Gives the state of every component; what nobody works at any more is not shown as under way. */
export function toComponents(row: ComponentRow): WorkView['components'] {
  const stored = Map.groupBy(row.components, ({ component }) => component);
  const views = WORK_COMPONENTS.map((component) => {
    const [best] = (stored.get(component) ?? []).toSorted(byWorth);
    return [component, best === undefined ? createUnbegun(component, row) : toView(best)] as const;
  });
  return Object.fromEntries(views) as WorkView['components'];
}

/** What is there counts before what failed, of several the work's own, then the newest. */
const byWorth = (one: StoredComponent, other: StoredComponent): number =>
  Number(other.status === 'completed') - Number(one.status === 'completed') ||
  Number(other.own) - Number(one.own) ||
  (one.updated_at > other.updated_at ? -1 : 1);

function toView(stored: StoredComponent): ComponentView {
  const { status, progress, attempts, updated_at, error_code, error_detail } = stored;
  const open = status === 'pending' || status === 'processing';
  const forsaken = open && (stored.task_status === null || isTerminal(stored.task_status));
  if (forsaken) return { status: 'failed', progress, attempts, error: explainEnd(stored), updated_at };
  const error = error_code === null ? null : tellError(stored, error_code, error_detail);
  return { status, progress, attempts, error, updated_at };
}

const tellError = ({ mine }: StoredComponent, code: Failure['code'], detail: string | null): Failure => ({
  code,
  detail: mine
    ? (detail ?? '')
    : 'Another submission of this work ended so. Submit it yourself to try again.',
});

function explainEnd(stored: StoredComponent): Failure {
  const { task_status, task_error_code, task_error_detail } = stored;
  if (task_error_code !== null) return tellError(stored, task_error_code, task_error_detail);
  return task_status === 'cancelled'
    ? {
        code: 'cancelled',
        detail: 'Its submission was cancelled before this was done. Retry that, or submit the work again.',
      }
    : { code: 'internal_error', detail: 'Its submission ended before this was done. Submit the work again.' };
}

function createUnbegun(component: WorkComponent, { records, active }: ComponentRow): ComponentView {
  const described = component === 'metadata' && records.length > 0;
  const status = described ? 'completed' : active ? 'pending' : 'absent';
  return { status, progress: described ? 1 : 0, attempts: 0, error: null, updated_at: null };
}
