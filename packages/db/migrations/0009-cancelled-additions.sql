-- A task that changes a finished course, or makes what was added to it, says nothing of the whole when it is called off:
-- then the pieces that are there decide.
create or replace view roadwright.roadmap_state as
  select roadmap.roadmap_id,
    concepts.total as concepts_total,
    concepts.done as concepts_done,
    case
      when active.status is not null then active.status
      when concepts.done = concepts.total then 'completed'
      when newest.status = 'cancelled' and newest.kind <> 'modify' then 'cancelled'
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
    select task.status, task.kind from roadwright.task
    where task.owner_id = roadmap.owner_id and task.roadmap_id = roadmap.roadmap_id
    order by task.task_id desc limit 1
  ) as newest on true;
