import type {
  AcceptedTask,
  EditDiff,
  EditList,
  EventPage,
  GenerateRequestInput,
  LogCategory,
  LogLevel,
  LogList,
  ReviewAnswer,
  TaskEvent,
  TaskKind,
  TaskList,
  TaskStatus,
  TaskView,
  ValidationList,
} from '@roadwright/domain';
import { createKey } from '../transport/create-key.ts';
import { readJson, send } from '../transport/send.ts';
import { type CallOptions, route, type Transport } from '../transport/transport.ts';
import { type WatchOptions, watchTask } from '../watch/watch-task.ts';

/** What a task has become. */
export type TaskState = Pick<TaskView, 'task_id' | 'status'>;

/** How a course is asked for. */
export interface CreateRoadmapOptions extends CallOptions {
  /** The same key and body give the same task for 24 hours; a fresh one by default. */
  readonly idempotency_key?: string;
}

/** Which page of a list. */
export interface PageOptions extends CallOptions {
  /** Rows of one page; the API chooses by default. */
  readonly limit?: number;
  /** `next_cursor` of the page before. */
  readonly cursor?: string;
}

/** Which tasks. */
export interface ListTasksOptions extends PageOptions {
  readonly status?: TaskStatus;
  readonly kind?: TaskKind;
}

/** Which lines of a log. */
export interface ListLogOptions extends PageOptions {
  readonly level?: LogLevel;
  readonly category?: LogCategory;
}

/** Which events of a task. */
export interface ListEventsOptions extends CallOptions {
  /** Number of the last event already seen; 0 by default. */
  readonly after?: number;
  /** Events at most, 1 to 1000; 200 by default. */
  readonly limit?: number;
}

/** How the end of a task is waited for. */
export interface WaitOptions extends WatchOptions {
  /** Hears every event on the way. */
  readonly onEvent?: ((event: TaskEvent) => void) | undefined;
}

/** What a retry may cost. */
export interface RetryTaskOptions extends CallOptions {
  /** Millionths of a dollar; whatever it takes by default. */
  readonly budget_micro_usd?: number;
}

/** The verbs that start, follow and steer a task. */
export const createTaskVerbs = (transport: Transport) => ({
  /** Asks for a whole course; its own retries cannot submit it twice. */
  createRoadmap(
    request: GenerateRequestInput,
    { idempotency_key = createKey(), signal }: CreateRoadmapOptions = {},
  ): Promise<AcceptedTask> {
    const headers = { 'idempotency-key': idempotency_key };
    const path = '/api/v1/roadmaps/generate';
    const call = { method: 'POST', path, body: request, headers, signal, repeatable: true } as const;
    return send(transport, call, readJson<AcceptedTask>);
  },

  /** Gives the state of a task. */
  getTask(task_id: string, { signal }: CallOptions = {}): Promise<TaskView> {
    const path = route`/api/v1/tasks/${task_id}`;
    return send(transport, { path, signal, repeatable: true }, readJson<TaskView>);
  },

  /** Lists tasks, newest first. */
  listTasks({ signal, ...query }: ListTasksOptions = {}): Promise<TaskList> {
    return send(transport, { path: '/api/v1/tasks', query, signal, repeatable: true }, readJson<TaskList>);
  },

  /** Stops a task wherever it is; finished artifacts stay. */
  cancelTask(task_id: string, { signal }: CallOptions = {}): Promise<TaskState> {
    const path = route`/api/v1/tasks/${task_id}/cancel`;
    return send(transport, { method: 'POST', path, signal }, readJson<TaskState>);
  },

  /** Starts a new task for the failed or missing pieces of an ended one. */
  retryTask(task_id: string, { signal, budget_micro_usd }: RetryTaskOptions = {}): Promise<AcceptedTask> {
    const path = route`/api/v1/tasks/${task_id}/retry`;
    const body = budget_micro_usd === undefined ? undefined : { budget_micro_usd };
    return send(transport, { method: 'POST', path, body, signal }, readJson<AcceptedTask>);
  },

  /** Approves an outline or sends it back with feedback. */
  answerReview(task_id: string, answer: ReviewAnswer, { signal }: CallOptions = {}): Promise<TaskState> {
    const path = route`/api/v1/tasks/${task_id}/review`;
    return send(transport, { method: 'POST', path, body: answer, signal }, readJson<TaskState>);
  },

  /** Gives what was found out about each outline of a task, and which were chosen. */
  getValidation(task_id: string, { signal }: CallOptions = {}): Promise<ValidationList> {
    const path = route`/api/v1/tasks/${task_id}/validation`;
    return send(transport, { path, signal, repeatable: true }, readJson<ValidationList>);
  },

  /** Lists the edits of a task's outline, oldest first. */
  listEdits(task_id: string, { signal, ...query }: PageOptions = {}): Promise<EditList> {
    const path = route`/api/v1/tasks/${task_id}/edits`;
    return send(transport, { path, query, signal, repeatable: true }, readJson<EditList>);
  },

  /** Gives what the edit of this round has changed, with the outlines before and after. */
  getEditDiff(task_id: string, round: number, { signal }: CallOptions = {}): Promise<EditDiff> {
    const path = route`/api/v1/tasks/${task_id}/edits/${String(round)}/diff`;
    return send(transport, { path, signal, repeatable: true }, readJson<EditDiff>);
  },

  /** Reads what happened to a task, oldest first: more than its events, such as every call of the language model. */
  listLog(task_id: string, { signal, ...query }: ListLogOptions = {}): Promise<LogList> {
    const path = route`/api/v1/tasks/${task_id}/log`;
    return send(transport, { path, query, signal, repeatable: true }, readJson<LogList>);
  },

  /** Gives stored events after a number, in order. */
  listEvents(task_id: string, { signal, ...query }: ListEventsOptions = {}): Promise<EventPage> {
    const path = route`/api/v1/tasks/${task_id}/events`;
    return send(transport, { path, query, signal, repeatable: true }, readJson<EventPage>);
  },

  /**
   * Gives every event of a task once and in order, from the past into the present, until the terminal one.
   *
   * Reconnects by itself and polls where no stream can be had. Ends quietly when the signal is aborted; leaving the
   * loop, or calling `return` while an event is waited for, closes the connection at once.
   *
   * @throws RoadwrightError when the task is unknown or the API refuses
   */
  watchTask(task_id: string, options: WatchOptions = {}): AsyncIterableIterator<TaskEvent> {
    return watchTask(transport, task_id, options);
  },

  /**
   * Resolves with the state of a task once it has ended, well or not; a review on the way has to be answered elsewhere.
   *
   * @throws RoadwrightError when the task is unknown or the API refuses; the signal's reason when it is aborted
   */
  async waitForTask(task_id: string, { onEvent, ...options }: WaitOptions = {}): Promise<TaskView> {
    for await (const event of watchTask(transport, task_id, options)) onEvent?.(event);
    options.signal?.throwIfAborted();
    const path = route`/api/v1/tasks/${task_id}`;
    return await send(transport, { path, signal: options.signal, repeatable: true }, readJson<TaskView>);
  },
});
