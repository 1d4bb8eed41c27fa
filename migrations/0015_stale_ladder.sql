-- The ladder of tasks nobody reports on: who was told of which task at which step, and more than one message a person and day.

-- One row for each person who was told, in the transaction that claims the digest which tells it. `agency_id` null: a task without a
-- lead; a group of agencies stands under its own id. A report after `effective_on` begins a new round, so nothing is ever taken back.
create table stale_step (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  task_id bigint not null references task on delete cascade,
  agency_id text,
  step text not null check (step in ('officer', 'desk', 'leader')),
  -- The day since which nothing was heard.
  since date not null,
  reader_id bigint not null references member on delete cascade,
  by_name text not null,
  channel text not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  unique nulls not distinct (task_id, agency_id, step, reader_id, effective_on)
);
create index stale_step_committee on stale_step (committee_id, effective_on);
create trigger append_only before update on stale_step for each row execute function refuse_change();

-- Beside the morning's: an officer's look ahead on the week's last day, a leader's exceptions. Each once a person and day.
alter table digest add column moment text not null default 'morning' check (moment in ('morning', 'week-ahead', 'exception'));
alter table digest drop constraint digest_member_id_effective_on_key;
alter table digest add constraint digest_once unique (member_id, effective_on, moment);
alter table digest drop constraint digest_kind_check;
alter table digest add constraint digest_kind_check check (kind in ('officer', 'desk', 'leader', 'exception', 'week-ahead', 'all-clear', 'silent'));

select audit_facts();
