-- The register from its first day: documents and versions, directives and tasks with the rows that relate them, progress, people,
-- search. Every fact has two times (effective_on, recorded_at): they are dear to add later.
create extension if not exists vector;

create table committee (
  id bigint generated always as identity primary key,
  name text not null unique,
  is_sample boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);

create table member (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  name text not null,
  role text not null check (role in ('officer', 'secretary', 'approver', 'leader', 'admin')),
  agency_id text,
  agency_name text,
  language text not null default 'vi' check (language in ('vi', 'en')),
  form_of_address text not null default 'đồng chí',
  phone text,
  effective_from date not null,
  effective_to date,
  recorded_at timestamptz not null default now(),
  check (role <> 'officer' or agency_id is not null)
);
create index member_committee on member (committee_id);

create table document (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  issuing_body text,
  number text,
  issue_year int,
  created_at timestamptz not null default now()
);
-- Identity: issuing body + number + issue year. A text without a number is only ever the same by its bytes.
create unique index document_identity on document (committee_id, coalesce(issuing_body, ''), number, issue_year) where number is not null;

create table document_version (
  id bigint generated always as identity primary key,
  document_id bigint not null references document on delete cascade,
  committee_id bigint not null references committee on delete cascade,
  ordinal int not null,
  file_name text not null,
  bytes bytea not null,
  sha256 text not null,
  format text not null,
  text text not null,
  noise jsonb not null default '[]',
  pages jsonb not null default '[]',
  head jsonb not null,
  number text,
  title text,
  kind text,
  issued_on date not null,
  meeting_on date,
  standing text not null check (standing in ('official', 'draft', 'reference')),
  restricted boolean not null default false,
  supersedes_document_id bigint references document,
  state text not null check (state in ('draft', 'published', 'superseded', 'withdrawn', 'waiting', 'discarded')),
  recorded_at timestamptz not null default now(),
  unique (document_id, ordinal)
);
create unique index document_version_one_active on document_version (document_id) where state = 'published';
create unique index document_version_bytes on document_version (committee_id, sha256) where state <> 'discarded';

-- What happened to a version; rows are only added.
create table document_event (
  id bigint generated always as identity primary key,
  version_id bigint not null references document_version on delete cascade,
  kind text not null check (kind in ('published', 'superseded', 'withdrawn', 'discarded')),
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  reason text,
  by_version_id bigint references document_version
);
create index document_event_version on document_event (version_id);

create table passage (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  version_id bigint not null references document_version on delete cascade,
  ordinal int not null,
  point text,
  page int,
  start_offset int not null,
  end_offset int not null,
  body text not null,
  term_count int not null,
  lex sparsevec(1000000000) not null,
  unique (version_id, ordinal)
);
create index passage_committee on passage (committee_id);
create table term_df (committee_id bigint not null references committee on delete cascade, h int not null, df int not null, primary key (committee_id, h));
create table lex_stat (committee_id bigint primary key references committee on delete cascade, passages int not null, revision bigint not null default 0);
create table syllable_bigram (committee_id bigint not null references committee on delete cascade, prev text not null, next text not null, n int not null, primary key (committee_id, prev, next));
create table learnt_abbreviation (committee_id bigint not null references committee on delete cascade, short text not null, long text not null, n int not null, primary key (committee_id, short, long));
create table passage_embedding (passage_id bigint not null references passage on delete cascade, model text not null, embedding vector not null, primary key (passage_id, model));

-- An immutable fact of a document version.
create table directive (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  version_id bigint not null references document_version on delete cascade,
  ordinal int not null,
  act text not null default 'assigns' check (act in ('assigns', 're-assigns', 'cancels', 'says-done')),
  quote text not null,
  start_offset int not null,
  end_offset int not null,
  point text,
  page int,
  title text not null,
  object text not null,
  collective boolean not null,
  due date,
  due_kind text check (due_kind in ('before', 'by', 'within', 'recurring', 'event', 'immediate')),
  due_phrase text,
  unclear text[] not null default '{}',
  model_prompt_hash text,
  unique (version_id, ordinal)
);
create index directive_committee on directive (committee_id);
create table directive_owner (
  directive_id bigint not null references directive on delete cascade,
  role text not null check (role in ('lead', 'support')),
  position int not null,
  agency_id text not null,
  name text not null,
  primary key (directive_id, role, position)
);
create index directive_owner_agency on directive_owner (agency_id);

create table task (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  code text not null,
  alias_of bigint references task,
  created_at timestamptz not null default now(),
  tracking_date date,
  source_of_assignment text,
  field text,
  priority text,
  product_kind text,
  product_number text,
  product_date date,
  supervising_deputy text,
  urgency text,
  department_in_charge text,
  external_ids jsonb not null default '{}',
  unique (committee_id, code)
);
-- A code is never reused, so the last one is remembered apart from the tasks.
create table task_code (committee_id bigint primary key references committee on delete cascade, last int not null);

-- What a directive means for the register. A correction revokes a row and adds one.
create table task_directive (
  id bigint generated always as identity primary key,
  task_id bigint not null references task on delete cascade,
  directive_id bigint not null references directive on delete cascade,
  relation text not null check (relation in ('assigns', 'continues', 're-assigns', 'cancels', 'says-done')),
  effective_on date not null,
  score real,
  reason text,
  decided_by text not null check (decided_by in ('person', 'rules')),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  reviewed boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz
);
create unique index task_directive_active on task_directive (task_id, directive_id, relation) where revoked_at is null;
create index task_directive_directive on task_directive (directive_id);

-- A link that is likely but not sure waits here for a person.
create table lineage_doubt (
  id bigint generated always as identity primary key,
  directive_id bigint not null references directive on delete cascade,
  task_id bigint not null references task on delete cascade,
  score real not null,
  reason text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz
);
create index lineage_doubt_directive on lineage_doubt (directive_id);
create table lineage_decision (
  id bigint generated always as identity primary key,
  directive_id bigint not null references directive on delete cascade,
  other_directive_id bigint not null references directive on delete cascade,
  decision text not null check (decision in ('link', 'refuse')),
  by_name text not null,
  member_id bigint references member,
  reason text,
  recorded_at timestamptz not null default clock_timestamp()
);

create table progress_report (
  id bigint generated always as identity primary key,
  task_id bigint not null references task on delete cascade,
  agency_id text not null,
  agency_name text not null,
  state text not null check (state in ('in-progress', 'submitted', 'reported-done', 'no-change')),
  percent int check (percent between 0 and 100),
  body text,
  product_kind text,
  product_number text,
  product_date date,
  expected_on date,
  evidence_version_id bigint references document_version,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create index progress_report_task on progress_report (task_id);
create table acknowledgement (
  id bigint generated always as identity primary key,
  task_id bigint not null references task on delete cascade,
  agency_id text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member
);
create table confirmation (
  id bigint generated always as identity primary key,
  task_id bigint not null references task on delete cascade,
  agency_id text,
  decision text not null check (decision in ('done', 'returned', 'reopened')),
  done_on date,
  reason text,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create index confirmation_task on confirmation (task_id);
create table extension (
  id bigint generated always as identity primary key,
  task_id bigint not null references task on delete cascade,
  agency_id text,
  kind text not null check (kind in ('asked', 'granted', 'refused', 'corrected')),
  from_due date,
  to_due date,
  reason text,
  by_document_id bigint references document,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member
);
create table obstacle (
  id bigint generated always as identity primary key,
  task_id bigint not null references task on delete cascade,
  agency_id text not null,
  kind text not null,
  body text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  answered_on date,
  answer text
);
-- The round in which an agency said where its old tasks stand; before it is closed nothing of that agency is called overdue.
create table baseline_round (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  agency_id text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null
);
create table meeting_event (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  name text not null,
  happens_on date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create table stored_answer (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  member_id bigint references member,
  question text not null,
  as_of date not null,
  known_on date not null,
  answer jsonb not null,
  recorded_at timestamptz not null default clock_timestamp()
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update on document_event for each row execute function refuse_change();
create trigger append_only before update on directive for each row execute function refuse_change();
create trigger append_only before update on progress_report for each row execute function refuse_change();
create trigger append_only before update on confirmation for each row execute function refuse_change();
