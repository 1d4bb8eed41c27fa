-- What a language model proposes from a document: asked window by window, paid for once, never a task without a person.

-- A model's answer to one window of a text, so that a crash goes on where it stopped and the same words are not paid for twice.
create table proposal_window (
  committee_id bigint not null references committee on delete cascade,
  text_hash text not null,
  prompt_hash text not null,
  model text not null,
  proposals jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (committee_id, text_hash, prompt_hash, model)
);
create trigger append_only before update on proposal_window for each row execute function refuse_change();

-- One reading of a version by the model, in the background. `chat_id` is told what came of it.
create table proposal_run (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  version_id bigint not null unique references document_version on delete cascade,
  chat_id bigint references chat on delete set null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'given-up', 'not-allowed')),
  -- Rounds in which the model failed; what it answered in them is kept.
  tries int not null default 0,
  windows int,
  windows_read int,
  added int,
  disagreements int,
  refused int,
  recorded_at timestamptz not null,
  finished_at timestamptz
);
create index proposal_run_waiting on proposal_run (id) where state = 'waiting';

-- Where a model read a place otherwise than the rules: the rules' directive stays as it is, whoever reviews it sees both.
create table directive_disagreement (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  directive_id bigint not null references directive on delete cascade,
  about text[] not null,
  seen jsonb not null,
  model text not null,
  prompt_hash text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index directive_disagreement_directive on directive_disagreement (directive_id);
create trigger append_only before update on directive_disagreement for each row execute function refuse_change();
select audit_facts();
