-- A published task given to other owners by a person, with a reason or a document: a row of its own with its own day. What the
-- document said stays as it is.
create table reassignment (
  id bigint generated always as identity primary key,
  task_id bigint not null references task on delete cascade,
  -- [{"id", "name"}], as the owners of a directive.
  lead jsonb not null,
  support jsonb not null,
  reason text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  revoked_at timestamptz
);
create index reassignment_task on reassignment (task_id, id);
