-- A letter that presses an agency counts as sent only once the number it was issued under is entered; drafts leave no trace here.
create table reminder_letter (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  agency_id text not null,
  agency_name text not null,
  ordinal int not null,
  number text not null,
  issued_on date not null,
  reply_by date,
  task_codes text[] not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  unique (committee_id, agency_id, ordinal),
  unique (committee_id, agency_id, number, issued_on)
);
create trigger append_only before update on reminder_letter for each row execute function refuse_change();
select audit_facts();
