import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@roadwright/db';
import type { Clock, RandomBytes } from '@roadwright/domain';
import type { Log, Metrics, Tracer } from '@roadwright/telemetry';
import type { Caller } from './access/caller.ts';
import type { KeyWatch } from './access/create-key-watch.ts';
import type { CourseModels } from './course-models.ts';
import type { Hub } from './hub/create-hub.ts';

export interface ApiSettings {
  /** The address that the server listens on. */
  readonly host: string;
  /** Whether only names of this machine may stand in the Host header. */
  readonly loopback_only: boolean;
  /** Whether callers need a key. */
  readonly auth: 'off' | 'api_key';
  /** Requests a minute of one key, or of one address without a key; 0 for any number. */
  readonly rate_limit_rpm: number;
  /** How many proxies stand in front, whose word on the caller's address and scheme is taken. */
  readonly trusted_proxies: number;
  /** Names that may stand in the Host header beside this machine's own; without any, every name on a public host. */
  readonly allowed_hosts: readonly string[];
  /** Origins whose pages may use the API. */
  readonly cors_origins: readonly string[];
  readonly max_pending_tasks_per_owner: number;
  /** Event streams and WebSockets that one key, or one address without a key, may have open; 0 for any number. */
  readonly max_streams_per_key: number;
  /** Whether each quiz is answered by a second call without its key; estimates reckon with it. */
  readonly checks: { readonly answers: boolean };
  /** Folder of the built page; undefined when the api stands alone. */
  readonly web_dir: string | undefined;
}

/** All that the routes need from outside. */
export interface ApiDeps {
  readonly database: Database;
  readonly hub: Hub;
  readonly clock: Clock;
  readonly createTaskId: () => string;
  /** Fills a buffer with what nobody can guess. */
  readonly randomBytes: RandomBytes;
  readonly keyWatch: KeyWatch;
  /** Lists the configured models without a known price; null when no model can be found at all. */
  readonly findUnpricedModels: () => Promise<readonly string[] | null>;
  /** Finds the models that courses are made with; null when none can be found. */
  readonly findCourseModels: () => Promise<CourseModels | null>;
  readonly createRequestId: () => string;
  readonly settings: ApiSettings;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly tracer: Tracer;
  /** Aborted when the process drains. */
  readonly closing: AbortSignal;
}

export interface ApiEnv {
  Variables: {
    request_id: string;
    caller: Caller;
    /** The task that the request has started. */
    task_id?: string;
    /** The file that came with the request. */
    upload?: { readonly sha256: string };
  };
}

/** The application that routes are added to. */
export type Api = OpenAPIHono<ApiEnv>;
