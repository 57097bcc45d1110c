interface ErrorEntry {
  /** HTTP status of the problem. */
  readonly status: number;
  /** The same short sentence for every occurrence (RFC 9457, section 3.1.4). */
  readonly title: string;
}

/** Every code that a client, a log or a failed task can carry; a code never changes its meaning. */
export const ERRORS = {
  invalid_json: { status: 400, title: 'The body is not valid JSON' },
  unsupported_media_type: { status: 415, title: 'The content type is not supported' },
  body_too_large: { status: 413, title: 'The body is too large' },
  validation_failed: { status: 422, title: 'The request has invalid fields' },
  invalid_id: { status: 422, title: 'The id is malformed' },
  idempotency_mismatch: { status: 422, title: 'The idempotency key was used for another request' },
  price_unknown: { status: 422, title: 'The price of the model is not known' },
  forbidden_host: { status: 421, title: 'This host name is not served here' },
  not_found: { status: 404, title: 'No such route' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here' },
  upgrade_required: { status: 426, title: 'This address speaks WebSocket' },
  not_acceptable: { status: 406, title: 'No representation in the accepted types' },
  task_not_found: { status: 404, title: 'No such task' },
  roadmap_not_found: { status: 404, title: 'No such roadmap' },
  concept_not_found: { status: 404, title: 'No such concept' },
  artifact_not_found: { status: 404, title: 'No such artifact' },
  unknown_content_type: { status: 404, title: 'No such content type' },
  task_finished: { status: 409, title: 'The task has already ended' },
  task_active: { status: 409, title: 'A task is still at work here' },
  not_in_review: { status: 409, title: 'The task does not wait for a review' },
  review_round_stale: { status: 409, title: 'The answer is for another review round' },
  nothing_to_retry: { status: 409, title: 'Nothing is missing or failed' },
  node_not_found: { status: 404, title: 'No such stage, module or concept' },
  edit_not_found: { status: 404, title: 'No such edit round' },
  framework_invalid: { status: 422, title: 'The outline would break a rule' },
  version_required: { status: 428, title: 'The version that is edited has to be named' },
  version_stale: { status: 412, title: 'The outline has changed meanwhile' },
  not_in_trash: { status: 409, title: 'The roadmap is not in the trash' },
  too_many_pending_tasks: { status: 429, title: 'Too many tasks wait for this owner' },
  internal_error: { status: 500, title: 'Something went wrong on our side' },
  database_unavailable: { status: 503, title: 'The database cannot be reached' },
  database_busy: { status: 503, title: 'Every database connection is in use' },
  database_not_migrated: { status: 503, title: 'The database schema is not up to date' },
  shutting_down: { status: 503, title: 'The server is shutting down' },

  llm_unreachable: { status: 502, title: 'The language model cannot be reached' },
  llm_auth_refused: { status: 502, title: 'The language model refused the key' },
  llm_quota_exhausted: { status: 502, title: 'The language model account has no quota left' },
  llm_rate_limited: { status: 502, title: 'The language model is rate limited' },
  llm_overloaded: { status: 502, title: 'The language model is overloaded' },
  llm_timeout: { status: 504, title: 'The language model did not answer in time' },
  llm_bad_request: { status: 502, title: 'The language model rejected the request' },
  llm_refused: { status: 502, title: 'The language model declined to answer' },
  llm_truncated: { status: 502, title: 'The answer of the language model was cut short' },
  llm_invalid_answer: { status: 502, title: 'The language model gave an unusable answer' },

  budget_exhausted: { status: 402, title: 'The budget is spent' },
  outline_invalid: { status: 500, title: 'The outline breaks a rule that repair could not mend' },
  content_failed: { status: 500, title: 'No usable content could be made' },
  concept_incomplete: { status: 500, title: 'A part of the concept could not be made' },
  prerequisite_failed: { status: 500, title: 'A piece that this one builds on could not be made' },
  artifact_rejected: { status: 500, title: 'The database refused this artifact' },
  deadline_exceeded: { status: 504, title: 'The task made no progress in time' },
  worker_crashed: { status: 500, title: 'The worker died repeatedly on this task' },
  winding_down: { status: 503, title: 'The task goes on in another claim' },
  lease_lost: { status: 500, title: 'Another worker took the task over' },
  cancelled: { status: 499, title: 'The task was cancelled' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;
