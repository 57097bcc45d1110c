import { CONTENT_TYPES } from '@roadwright/domain';
import type { Breach, BreachRule } from './breach.ts';
import type { StoredEvent, TaskRecord } from './read-records.ts';

/** What one task cost and whether anything of it was lost. */
export interface TaskAudit {
  readonly breaches: readonly Breach[];
  readonly artifacts: number;
  readonly calls: number;
  /** Calls for something that had been asked for before. */
  readonly repeated: number;
  /** Calls of claims that were taken over which were in flight or not yet committed: at most these may be repeated. */
  readonly lost: number;
  readonly takeovers: number;
}

const TERMINAL = ['task_completed', 'task_failed', 'task_cancelled'];

/** Holds an ended task against what was promised: complete, each piece once, events without a gap, nothing paid twice. */
export function auditTask(record: TaskRecord): TaskAudit {
  const { artifacts, calls, events } = record;
  const repeated = calls.length - new Set(calls.map(({ piece }) => piece)).size;
  const lost = countLost(record);
  const excess = repeated > lost ? [`${repeated} calls were repeated, but only ${lost} had been lost`] : [];
  const breach = (rule: BreachRule, faults: readonly string[]) =>
    faults.map((fault) => ({ rule, detail: `task ${record.task_id}: ${fault}` }));
  return {
    breaches: [
      ...breach('each_piece_once', findIncomplete(record)),
      ...breach('events_without_gap', findEventFaults(events)),
      ...breach('stored_is_paid', findPaidAgain(record)),
      ...breach('only_lost_is_repeated', excess),
    ],
    artifacts: artifacts.length,
    calls: calls.length,
    repeated,
    lost,
    takeovers: listTakeovers(record).length,
  };
}

const listTakeovers = ({ events }: TaskRecord): StoredEvent[] =>
  events.filter(({ type }) => type === 'task_recovering');

/** At a takeover all that was asked for before and is not stored by then is lost, and nothing else. */
function countLost(record: TaskRecord): number {
  const last_ms = listTakeovers(record).at(-1)?.at_ms;
  if (last_ms === undefined) return 0;
  const countUntil = (dated: readonly { readonly at_ms: number }[]) =>
    dated.filter(({ at_ms }) => at_ms <= last_ms).length;
  return countUntil(record.calls) - countUntil(record.steps) - countUntil(record.artifacts);
}

function findIncomplete({ status, concepts_total, artifacts }: TaskRecord): string[] {
  const wanted = concepts_total * CONTENT_TYPES.length;
  const pieces = new Set(artifacts.map(({ piece }) => piece)).size;
  return [
    ...(status === 'completed' ? [] : [`it ended ${status}`]),
    ...(pieces === wanted && wanted > 0 ? [] : [`${pieces} of ${wanted} pieces are stored`]),
    ...artifacts
      .filter(({ version }) => version !== 1)
      .map(({ piece, version }) => `${piece} has a version ${version}`),
  ];
}

function findEventFaults(events: readonly StoredEvent[]): string[] {
  const gaps = events.filter(({ seq }, index) => seq !== index + 1).length;
  const ends = events.filter(({ type }) => TERMINAL.includes(type)).length;
  const told = events.filter(({ type }) => type === 'content_generation_progress').map(nameFrame);
  const twice = told.filter((frame, index) => told.indexOf(frame) !== index);
  return [
    ...(gaps === 0 ? [] : [`${gaps} events are not where their number belongs`]),
    ...(ends === 1 && TERMINAL.includes(events.at(-1)?.type ?? '') ? [] : [`it has ${ends} ends`]),
    ...twice.map((frame) => `"${frame}" was told twice`),
  ];
}

function nameFrame({ data }: StoredEvent): string {
  const frame = JSON.parse(data) as { concept_id: string; content_type: string | null; status: string };
  return `${frame.concept_id}/${frame.content_type ?? 'whole'} ${frame.status}`;
}

function findPaidAgain({ calls, artifacts, steps }: TaskRecord): string[] {
  const stored = new Map([...artifacts, ...steps].map(({ piece, at_ms }) => [piece, at_ms]));
  return calls
    .filter(({ piece, at_ms }) => at_ms > (stored.get(piece) ?? Number.POSITIVE_INFINITY))
    .map(({ piece }) => `${piece} was asked for although it was stored`);
}
