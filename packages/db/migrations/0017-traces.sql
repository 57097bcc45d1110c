-- The span of the request that a task came from (W3C traceparent), so that its work belongs to the same trace. Whoever
-- inserts a task need not know: the transaction says it, and where none does there is no trace.
alter table roadwright.task
  add column traceparent text default nullif(current_setting('roadwright.traceparent', true), '');
