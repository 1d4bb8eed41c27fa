-- Who asks and who decides, each with author, time and reason: extensions, obstacles, disputes. What is read of a message waits for "Đúng".

alter table confirmation drop constraint confirmation_decision_check;
alter table confirmation add constraint confirmation_decision_check
  check (decision in ('done', 'returned', 'asked-again', 'reopened', 'stopped'));
-- The report it answers, and the product it rests on.
alter table confirmation add column report_id bigint references progress_report;
alter table confirmation add column product_kind text;
alter table confirmation add column product_number text;

alter table extension add column agency_name text;
alter table extension add column channel text not null default 'command line';
-- The extension asked for that it grants or refuses.
alter table extension add column asked_id bigint references extension;
-- A document that is not in the register, as it was named.
alter table extension add column by_document_number text;
create index extension_task on extension (task_id);
-- What was asked for is decided once.
create unique index extension_decided_once on extension (asked_id) where asked_id is not null;

-- An answer is a row of its own.
alter table obstacle drop column answered_on;
alter table obstacle drop column answer;
alter table obstacle add column agency_name text;
alter table obstacle add column member_id bigint references member;
alter table obstacle add column channel text not null default 'command line';
create index obstacle_task on obstacle (task_id);
create table obstacle_decision (
  id bigint generated always as identity primary key,
  obstacle_id bigint not null references obstacle on delete cascade,
  task_id bigint not null references task on delete cascade,
  decision text not null check (decision in ('answered', 'escalated')),
  body text,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create index obstacle_decision_obstacle on obstacle_decision (obstacle_id);

-- An agency disputes what it was given: another lead, other wording, another date, merging, stopping. It changes nothing by itself.
create table task_request (
  id bigint generated always as identity primary key,
  task_id bigint not null references task on delete cascade,
  agency_id text not null,
  agency_name text not null,
  kind text not null check (kind in ('lead', 'wording', 'date', 'merge', 'stop')),
  body text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create index task_request_task on task_request (task_id);
create table request_decision (
  id bigint generated always as identity primary key,
  request_id bigint not null unique references task_request on delete cascade,
  task_id bigint not null references task on delete cascade,
  decision text not null check (decision in ('accepted', 'refused')),
  reason text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);

-- What was understood of a message, shown to whoever wrote it; it counts only once they say so.
create table read_back (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  member_id bigint not null references member,
  chat_id bigint not null references chat on delete cascade,
  cause text not null unique,
  body jsonb not null,
  recorded_at timestamptz not null,
  settled text check (settled in ('accepted', 'dropped', 'replaced')),
  settled_at timestamptz
);

create trigger append_only before update on extension for each row execute function refuse_change();
create trigger append_only before update on obstacle for each row execute function refuse_change();
create trigger append_only before update on obstacle_decision for each row execute function refuse_change();
create trigger append_only before update on task_request for each row execute function refuse_change();
create trigger append_only before update on request_decision for each row execute function refuse_change();

-- A register that has the audit chain already takes these tables into it.
do $$ begin
  if to_regproc('audit_facts') is not null then perform audit_facts(); end if;
end $$;
