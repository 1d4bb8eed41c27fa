-- A language model: who let a committee's words leave for a server outside, and what every call cost.
create table model_permission (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  host text not null,
  allowed boolean not null,
  -- The legal basis of the transfer (Law 91/2025/QH15), as whoever decided wrote it.
  basis text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_name text not null,
  member_id bigint references member,
  channel text not null
);
create trigger append_only before update on model_permission for each row execute function refuse_change();

create table model_call (
  id bigint generated always as identity primary key,
  committee_id bigint references committee on delete cascade,
  verb text not null,
  prompt_hash text not null,
  model text not null,
  outcome text not null,
  input_tokens int not null,
  output_tokens int not null,
  took_ms int not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index model_call_day on model_call (effective_on, committee_id, verb);
select audit_facts();
