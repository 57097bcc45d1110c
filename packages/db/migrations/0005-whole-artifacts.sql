-- An artifact that fits a page stays whole in its row: neither compressed nor cut into rows of a side table with an
-- index of their own, which together were a third of what the server did to store one. Longer ones still are.
alter table roadwright.artifact set (toast_tuple_target = 8160);

-- For those the quicker compression, where the server was built with it.
do $$
begin
  alter table roadwright.artifact alter column body set compression lz4;
exception
  when feature_not_supported then null;
end
$$;

-- Which versions there are is told by the index alone: to ask the rows, each of which fills most of a page now, whose
-- they are would read a course's 300 pages for it.
alter table roadwright.artifact
  drop constraint artifact_pkey,
  add primary key (roadmap_id, concept_id, content_type, version) include (owner_id);
