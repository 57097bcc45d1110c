-- The state of a roadmap shows its owner and looks at that owner's rows only, as every statement does.
create or replace view roadwright.roadmap_state as
  select roadmap.roadmap_id,
    concepts.total as concepts_total,
    concepts.done as concepts_done,
    case
      when active.status is not null then active.status
      when concepts.done = concepts.total then 'completed'
      when newest.status = 'cancelled' then 'cancelled'
      when concepts.done + concepts.partial > 0 then 'partial_failure'
      else 'failed'
    end as status,
    roadmap.owner_id
  from roadwright.roadmap
  cross join lateral (
    select count(*)::integer as total,
      count(*) filter (where concept.status = 'completed')::integer as done,
      count(*) filter (where concept.status = 'partial')::integer as partial
    from roadwright.concept
    where concept.owner_id = roadmap.owner_id and concept.roadmap_id = roadmap.roadmap_id
      and concept.removed_at is null
  ) as concepts
  left join lateral (
    select task.status from roadwright.task
    where task.owner_id = roadmap.owner_id and task.roadmap_id = roadmap.roadmap_id
      and task.status in ('pending', 'processing', 'human_review_pending')
    order by task.task_id desc limit 1
  ) as active on true
  left join lateral (
    select task.status from roadwright.task
    where task.owner_id = roadmap.owner_id and task.roadmap_id = roadmap.roadmap_id
    order by task.task_id desc limit 1
  ) as newest on true;

-- Apart from the tasks' indexes, because there are transactions that go from a task to its roadmap and others that go
-- the other way. A retry takes its maker's place.
create index roadmap_by_task on roadwright.roadmap (task_id);
create index roadmap_in_trash_by_time on roadwright.roadmap (created_at, roadmap_id) where deleted_at is not null;
