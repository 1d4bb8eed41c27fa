-- One signed letter of an agency reports on many tasks, and a paper sent for one task is its evidence: both are kept as they came.
create table agency_paper (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  kind text not null check (kind in ('letter', 'evidence')),
  agency_id text not null,
  agency_name text not null,
  -- What it says of itself; a photograph of an enclosure may say nothing.
  paper_kind text,
  number text,
  issued_on date,
  subject text,
  file_name text not null,
  sha256 text not null,
  -- The letter of the same number and day that came before it.
  replaces_id bigint references agency_paper,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create index agency_paper_bytes on agency_paper (committee_id, sha256);
create index agency_paper_number on agency_paper (committee_id, agency_id, number, issued_on);
-- The bytes have their hash in the fact; they go where the letter is dismissed.
create table agency_paper_content (
  paper_id bigint primary key references agency_paper on delete cascade,
  bytes bytea not null
);
-- What was read of a letter and what a person said of its rows. `revision`: a button shown before the latest change accepts nothing.
create table letter_reading (
  paper_id bigint primary key references agency_paper on delete cascade,
  body jsonb not null,
  revision int not null default 1
);
create table letter_settlement (
  id bigint generated always as identity primary key,
  paper_id bigint not null unique references agency_paper on delete cascade,
  committee_id bigint not null references committee on delete cascade,
  decision text not null check (decision in ('accepted', 'dismissed')),
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
-- Which paper a report rests on.
create table report_evidence (
  id bigint generated always as identity primary key,
  task_id bigint not null references task on delete cascade,
  report_id bigint not null references progress_report on delete cascade,
  paper_id bigint not null references agency_paper on delete cascade,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  unique (report_id, paper_id)
);
create index report_evidence_paper on report_evidence (paper_id);

-- What the sender means a file to be; null: it is told by its content.
alter table upload add column purpose text check (purpose in ('document', 'letter', 'evidence'));
-- What was written with it; forgotten with the file where it is marked as secret.
alter table upload add column caption text;

create trigger append_only before update on agency_paper for each row execute function refuse_change();
create trigger append_only before update on letter_settlement for each row execute function refuse_change();
create trigger append_only before update on report_evidence for each row execute function refuse_change();
select audit_facts();
