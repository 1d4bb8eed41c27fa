-- A drafted reminder letter is a fact: the tasks ticked in it are those pressed once its number is entered. A reporting round's cut-off
-- moves by a row of its own; those before it stay readable.
create table reminder_draft (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  agency_id text not null,
  agency_name text not null,
  -- Which reminder to the agency it was drafted as.
  ordinal int not null,
  task_codes text[] not null check (cardinality(task_codes) > 0),
  reply_by date,
  -- Who answers for saying "quá hạn"; null where the letter says that no report was received.
  overdue_by text,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create index reminder_draft_agency on reminder_draft (committee_id, agency_id);
-- A draft ends once: issued as a letter, or dropped.
create table reminder_draft_end (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  draft_id bigint not null unique references reminder_draft on delete cascade,
  letter_id bigint unique references reminder_letter on delete cascade,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create table round_cut_off (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  round_id bigint not null references reporting_round on delete cascade,
  cut_off date not null,
  reason text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  check (cut_off >= effective_on)
);
create index round_cut_off_round on round_cut_off (round_id, id);
create trigger append_only before update on reminder_draft for each row execute function refuse_change();
create trigger append_only before update on reminder_draft_end for each row execute function refuse_change();
create trigger append_only before update on round_cut_off for each row execute function refuse_change();
select audit_facts();
