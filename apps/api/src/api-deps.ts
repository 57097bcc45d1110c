import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@roadwright/db';
import type { Clock } from '@roadwright/domain';
import type { Log, Metrics } from '@roadwright/telemetry';
import type { CourseModels } from './course-models.ts';
import type { Hub } from './hub/create-hub.ts';

export interface ApiSettings {
  /** The address that the server listens on. */
  readonly host: string;
  /** Whether only names of this machine may stand in the Host header. */
  readonly loopback_only: boolean;
  readonly max_pending_tasks_per_owner: number;
  /** Folder of the built page; undefined when the api stands alone. */
  readonly web_dir: string | undefined;
}

/** All that the routes need from outside. */
export interface ApiDeps {
  readonly database: Database;
  readonly hub: Hub;
  readonly clock: Clock;
  readonly createTaskId: () => string;
  /** Lists the configured models without a known price; null when no model can be found at all. */
  readonly findUnpricedModels: () => Promise<readonly string[] | null>;
  /** Finds the models that courses are made with; null when none can be found. */
  readonly findCourseModels: () => Promise<CourseModels | null>;
  readonly createRequestId: () => string;
  readonly settings: ApiSettings;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Aborted when the process drains. */
  readonly closing: AbortSignal;
}

export interface ApiEnv {
  Variables: {
    request_id: string;
    /** The file that came with the request. */
    upload?: { readonly sha256: string };
  };
}

/** The application that routes are added to. */
export type Api = OpenAPIHono<ApiEnv>;
