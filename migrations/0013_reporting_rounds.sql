-- Reporting rounds (đợt báo cáo): agencies are asked to report by a day. Who is asked, each letter that arrives, each correction and
-- the end are rows of their own.
create table reporting_round (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  name text not null,
  cut_off date not null,
  -- What is to be reported; null where it is the usual four things.
  template text,
  -- Where reports go: office, address, telephone.
  send_to text not null,
  -- The day the agencies were asked.
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  check (cut_off >= effective_on),
  unique (committee_id, name, cut_off)
);
-- The latest row of an agency says whether it is asked.
create table round_agency (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  round_id bigint not null references reporting_round on delete cascade,
  agency_id text not null,
  agency_name text not null,
  asked boolean not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create index round_agency_round on round_agency (round_id, id);
-- An agency may send twice: both are kept, the one recorded last counts. `retracts`: an arrival that was recorded in error.
create table round_arrival (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  round_id bigint not null references reporting_round on delete cascade,
  agency_id text not null,
  agency_name text not null,
  number text,
  sent_on date,
  retracts bigint unique references round_arrival on delete cascade,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null,
  check ((retracts is null) = (sent_on is not null))
);
create index round_arrival_round on round_arrival (round_id, id);
create table round_closing (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  round_id bigint not null unique references reporting_round on delete cascade,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create trigger append_only before update on reporting_round for each row execute function refuse_change();
create trigger append_only before update on round_agency for each row execute function refuse_change();
create trigger append_only before update on round_arrival for each row execute function refuse_change();
create trigger append_only before update on round_closing for each row execute function refuse_change();
select audit_facts();
