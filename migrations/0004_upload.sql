-- Files sent in chat: each is taken in once, whatever ends in between. The bytes stay with the messenger until the guard has read them.
create table upload (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  member_id bigint not null references member,
  chat_id bigint not null references chat on delete cascade,
  -- Names the message that brought it, and so the reply that tells how far it is.
  cause text not null unique,
  -- Forgotten where the file turns out to be marked as secret.
  file_id text,
  file_name text,
  message_id text,
  -- The day of issue, where the paper does not name it and the person was asked.
  issued_on date,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  attempts int not null default 0,
  document_id bigint references document on delete set null,
  outcome text,
  recorded_at timestamptz not null,
  finished_at timestamptz
);
create index upload_waiting on upload (id) where state = 'waiting';
