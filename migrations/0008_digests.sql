-- The morning digest: what each person chose, what a secretary answers for, and one row a person and day that was claimed.

-- Rows are only added; a person's latest holds. `days` null leaves the days to the role.
create table digest_preference (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  member_id bigint not null references member on delete cascade,
  at_time text not null check (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  days int[],
  paused_until date,
  all_clear boolean not null,
  alerts boolean not null,
  by_name text not null,
  channel text not null,
  effective_on date not null,
  recorded_at timestamptz not null
);
create index digest_preference_member on digest_preference (member_id, id);
create trigger append_only before update on digest_preference for each row execute function refuse_change();

-- The agencies a secretary follows; without any row in force, all.
create table portfolio (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  member_id bigint not null references member on delete cascade,
  agency_id text not null,
  agency_name text not null,
  by_name text not null,
  channel text not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  revoked_at timestamptz
);
create unique index portfolio_active on portfolio (member_id, agency_id) where revoked_at is null;

-- Whoever adds the row of a person and day sends that digest, in the same transaction; nobody else can.
create table digest (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  member_id bigint not null references member on delete cascade,
  effective_on date not null,
  kind text not null check (kind in ('officer', 'desk', 'leader', 'exception', 'all-clear', 'silent')),
  counts jsonb not null,
  -- Each task as the person saw it then: what the next digest is compared with.
  seen jsonb not null,
  channel text not null,
  recorded_at timestamptz not null,
  unique (member_id, effective_on)
);

-- Where the audit chain is there already, it covers what people choose here too; a claimed digest is no fact of anybody's.
do $$ begin
  if exists (select 1 from pg_proc where proname = 'audit_facts') then perform audit_facts(); end if;
end $$;
