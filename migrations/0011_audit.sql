-- Who did what, when, from which channel, before and after: one entry for every change of a fact, chained by SHA-256, one chain a
-- committee. The database writes it itself, in the transaction of the change, so no verb can forget it.
create table audit_head (
  committee_id bigint primary key references committee on delete cascade,
  entries bigint not null,
  hash text not null
);
create table audit_entry (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  seq bigint not null,
  table_name text not null,
  row_id bigint,
  -- The text the hash is made of: kept as text, since another version of the database may write the same JSON in another way.
  entry text not null,
  previous_hash text not null,
  hash text not null,
  recorded_at timestamptz not null,
  unique (committee_id, seq)
);
create index audit_entry_row on audit_entry (table_name, row_id, seq);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  -- A committee that is removed takes its chain with it.
  if tg_op = 'DELETE' and not exists (select 1 from committee where id = old.committee_id) then
    return old;
  end if;
  raise exception 'audit_entry is append-only';
end $$;
create trigger append_only before update or delete on audit_entry for each row execute function refuse_audit_change();

-- The committee a fact is of: its own column, or that of the task, version, directive, obstacle or request it is about.
create function audit_committee(fact jsonb) returns bigint language plpgsql stable as $$
begin
  return coalesce(
    (fact->>'committee_id')::bigint,
    (select committee_id from task where id = (fact->>'task_id')::bigint),
    (select committee_id from document_version where id = (fact->>'version_id')::bigint),
    (select committee_id from directive where id = (fact->>'directive_id')::bigint),
    (select t.committee_id from obstacle o join task t on t.id = o.task_id where o.id = (fact->>'obstacle_id')::bigint),
    (select t.committee_id from task_request r join task t on t.id = r.task_id where r.id = (fact->>'request_id')::bigint));
end $$;

create function audit_append(of_table text, op text, before jsonb, after jsonb) returns void language plpgsql as $$
declare
  fact jsonb := coalesce(after, before);
  of_committee bigint := audit_committee(fact);
  at timestamptz := clock_timestamp();
  head audit_head;
  text_entry text;
  made text;
begin
  -- What is removed with its committee has no chain any more.
  if of_committee is null or op = 'delete' and not exists (select 1 from committee where id = of_committee) then
    return;
  end if;
  select * into head from audit_head where committee_id = of_committee for update;
  if not found then
    insert into audit_head (committee_id, entries, hash) values (of_committee, 0, '') on conflict do nothing;
    select * into head from audit_head where committee_id = of_committee for update;
  end if;
  text_entry := jsonb_build_object(
    'seq', head.entries + 1,
    'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'table', of_table, 'op', op,
    'by', fact->>'by_name', 'member', fact->'member_id', 'channel', fact->>'channel',
    'before', before, 'after', after)::text;
  made := encode(sha256(convert_to(head.hash || text_entry, 'UTF8')), 'hex');
  insert into audit_entry (committee_id, seq, table_name, row_id, entry, previous_hash, hash, recorded_at)
  values (of_committee, head.entries + 1, of_table, (fact->>'id')::bigint, text_entry, head.hash, made, at);
  update audit_head set entries = entries + 1, hash = made where committee_id = of_committee;
end $$;

-- Arguments of the trigger: columns left out (bytes and texts have a hash of their own; a token is nobody's to read).
create function audit_change() returns trigger language plpgsql as $$
declare
  left_out text[] := coalesce(tg_argv, '{}');
  before jsonb;
  after jsonb;
begin
  if tg_op <> 'INSERT' then before := to_jsonb(old) - left_out; end if;
  if tg_op <> 'DELETE' then after := to_jsonb(new) - left_out; end if;
  if before is distinct from after then
    perform audit_append(tg_table_name, lower(tg_op), before, after);
  end if;
  return null;
end $$;

-- Every table of facts that name their author, and those that name it elsewhere. Called again by each migration that adds one.
create function audit_facts() returns void language plpgsql as $$
declare
  of_table text;
  left_out text;
begin
  for of_table in
    select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and c.column_name = 'by_name' and t.table_type = 'BASE TABLE'
    union select unnest(array['document_version', 'member'])
    order by 1
  loop
    continue when exists (select 1 from pg_trigger where tgname = 'audited' and tgrelid = of_table::regclass);
    left_out := case of_table
      when 'document_version' then quote_literal('bytes') || ',' || quote_literal('text') || ',' || quote_literal('noise') || ',' || quote_literal('pages') || ',' || quote_literal('head')
      when 'invitation' then quote_literal('token_hash')
      else '' end;
    execute format('create trigger audited after insert or update or delete on %I for each row execute function audit_change(%s)', of_table, left_out);
    execute format('select audit_append(%L, ''existing'', null, to_jsonb(x) - array[%s]::text[]) from %I x order by x.id', of_table, left_out, of_table);
  end loop;
end $$;
select audit_facts();
