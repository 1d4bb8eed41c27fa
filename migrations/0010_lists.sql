-- Lists of tasks that leave as files, are edited and come back; tracking sheets of earlier years.

-- A file made for somebody, kept until it is sent and some days more: made anew at sending it would show another state than the
-- one asked for, and a second try would send another file than the first.
create table made_file (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  name text not null,
  bytes bytea not null,
  made_at timestamptz not null
);

-- A list that came back in chat: what was read of it waits until somebody accepts or dismisses it. What is accepted is recorded
-- with the items themselves.
create table returned_list (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  file_name text not null,
  content jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'dismissed')),
  sent_by_member_id bigint references member,
  received_at timestamptz not null,
  decided_by text,
  decided_at timestamptz
);

-- What a tracking sheet says of one of its rows beyond the task itself: information of somebody else, never a state of ours.
create table imported_row (
  directive_id bigint primary key references directive on delete cascade,
  committee_id bigint not null references committee on delete cascade,
  field text,
  source_of_assignment text,
  source_number text,
  source_date date,
  status text,
  reads_as text check (reads_as in ('done', 'submitted', 'in-progress', 'not-done')),
  result text,
  product_number text,
  product_date date,
  recorded_at timestamptz not null default clock_timestamp()
);
create index imported_row_committee on imported_row (committee_id);

alter table baseline_round add column member_id bigint references member;
alter table baseline_round add column channel text not null default 'command line';
