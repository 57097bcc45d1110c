/** With clause of the works $1 (`uuid[]`) and all that were merged into each: `member (work_id, root_id)`. */
export const MEMBERS = `member as (
    select held.work_id, held.work_id as root_id from unnest($1::uuid[]) as held (work_id)
    union all
    select merged.work_id, merged.merged_into from roadwright.work as merged
    where merged.merged_into = any($1::uuid[])
  )`;
