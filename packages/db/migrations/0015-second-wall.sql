-- What the api asks across owners, told by functions that tell no more than that: while it acts for an owner it works as
-- a role that sees the rows of that owner only (`pnpm migrate` raises that wall after the last migration, table by table).

-- A view shows what whoever asks may see, and not what its owner may.
alter view roadwright.roadmap_state set (security_invoker = true);

-- How many tasks of whomever stand before a place in the waiting line.
create function roadwright.tasks_ahead(of_lane text, of_priority smallint, of_tag bigint, of_task uuid) returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set enable_seqscan = off
  set jit = off
  as $$
  begin
    return (
      select count(*)::integer from roadwright.task
      where lane = of_lane and lease_owner is null and status in ('pending', 'processing')
        and (priority, tag, task_id) < (of_priority, of_tag, of_task)
    );
  end
  $$;

-- What became of the submission that got what everybody has of a work.
create function roadwright.submission_outcome(of_task uuid)
  returns table (status text, error_code text, error_detail text)
  language sql stable security definer rows 1
  set search_path = pg_catalog, pg_temp
  as $$
    select task.status, task.error_code, task.error_detail from roadwright.task
    where task.task_id = of_task and task.kind = 'literature'
  $$;

-- What the newest calls of each step took, in means. The step is looked for as a stretch of its index and not by
-- equality: in that case the order would be that of the index by time too, through which the planner would look for a
-- step that was never asked to the ledger's very end. Planned anew each time: a plan that was kept from an empty ledger
-- would read a full one.
create function roadwright.call_figures(of_steps text[], newest integer)
  returns table (
    step text, address text, model text, answers double precision, input_tokens double precision,
    cached_input_tokens double precision, output_tokens double precision, seconds double precision,
    slow_seconds double precision
  )
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  as $$
    with recent as (
      select asked.step, call.address, call.model, call.outcome = 'ok' as answered, call.input_tokens,
        call.cached_input_tokens, call.output_tokens, call.total_ms
      from unnest(of_steps) as asked (step)
      cross join lateral (
        select known.address, known.model, known.outcome, known.input_tokens, known.cached_input_tokens,
          known.output_tokens, known.total_ms
        from roadwright.llm_call as known
        where known.output_tokens > 0 and known.outcome <> 'aborted'
          and (known.step, known.at) >= (asked.step, timestamptz '-infinity')
          and (known.step, known.at) <= (asked.step, timestamptz 'infinity')
        order by known.step desc, known.at desc
        limit newest
      ) as call
    ), summed as (
      select recent.step, recent.address, recent.model,
        (count(*) filter (where recent.answered))::double precision as answers,
        sum(recent.input_tokens) as input_tokens, sum(recent.cached_input_tokens) as cached_input_tokens,
        sum(recent.output_tokens) as output_tokens, sum(recent.total_ms) as total_ms,
        percentile_cont(0.9) within group (order by recent.total_ms) filter (where recent.answered) as slow_ms
      from recent
      group by recent.step, recent.address, recent.model
    )
    select summed.step, summed.address, summed.model, summed.answers, summed.input_tokens / summed.answers,
      summed.cached_input_tokens / summed.answers, summed.output_tokens / summed.answers,
      summed.total_ms / summed.answers / 1000, summed.slow_ms / 1000
    from summed
    where summed.answers > 0
  $$;

-- The queue belongs to nobody: a job is a hint to look at a task, and says nothing of it.
alter function roadwright.queue_task(uuid, text, integer, bigint, double precision) security definer;
alter function roadwright.queue_task(uuid, text, integer, bigint, double precision)
  set search_path = pg_catalog, pg_temp;
create function roadwright.unqueue_task(task_id uuid, lane text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform graphile_worker.remove_job(lane || ':' || task_id);
    return true;
  end
  $$;

revoke execute on function
  roadwright.tasks_ahead, roadwright.submission_outcome, roadwright.call_figures, roadwright.queue_task,
  roadwright.unqueue_task
  from public;
