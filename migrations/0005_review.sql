-- Review of what a document proposes, item by item. A directive never changes: whoever edits, splits or merges sets it aside and
-- adds directives of their own in its place, so that what was read and what was decided both stay on record.
alter table directive add column origin text not null default 'rules' check (origin in ('rules', 'person', 'model'));
-- What stands in for another directive has that one's place in the document.
alter table directive drop constraint directive_version_id_ordinal_key;
create index directive_version on directive (version_id, ordinal);

-- One act of a person on a draft; its rows are undone together. `act_id` names it.
create table directive_review (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  act_id uuid not null,
  directive_id bigint not null references directive on delete cascade,
  decision text not null check (decision in ('approved', 'edited', 'split', 'merged', 'dropped')),
  reason text,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  revoked_at timestamptz,
  -- The act that took its place; undoing that one brings this back.
  revoked_by_act uuid
);
-- Two people deciding on the same item at once: the second is refused instead of overwriting the first.
create unique index directive_review_active on directive_review (directive_id) where revoked_at is null;
create index directive_review_act on directive_review (act_id);

-- Which directives were put in the place of which.
create table directive_replacement (
  directive_id bigint not null references directive on delete cascade,
  by_directive_id bigint not null references directive on delete cascade,
  act_id uuid not null,
  primary key (directive_id, by_directive_id)
);
create index directive_replacement_by on directive_replacement (by_directive_id);

-- For a task without a deadline: a date and a rhythm of our own at which the secretariat looks at it. Never shown to an agency.
create table directive_tracking (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  act_id uuid not null,
  directive_id bigint not null references directive on delete cascade,
  tracking_date date not null,
  rhythm text not null check (rhythm in ('weekly', 'monthly', 'quarterly')),
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  revoked_at timestamptz
);
create unique index directive_tracking_active on directive_tracking (directive_id) where revoked_at is null;
alter table task drop column tracking_date;

alter table lineage_decision add column act_id uuid;
alter table lineage_decision add column channel text not null default 'command line';
alter table lineage_decision add column revoked_at timestamptz;

-- Whether somebody looked at a directive is read from its review.
alter table task_directive drop column reviewed;
