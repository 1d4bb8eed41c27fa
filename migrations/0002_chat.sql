-- Chat: whose account a message comes from, what came in and what goes out; each is stored before it is acknowledged or sent.

-- A person's account on a messenger. `committee_id` is the one the person talks about now.
create table account (
  id bigint generated always as identity primary key,
  channel text not null,
  external_id text not null,
  name text not null,
  language text not null default 'vi' check (language in ('vi', 'en')),
  committee_id bigint references committee on delete set null,
  created_at timestamptz not null default now(),
  unique (channel, external_id)
);
alter table member add column account_id bigint references account;
create unique index member_account on member (account_id, committee_id) where account_id is not null and effective_to is null;

-- Only the hash of a token is kept: whoever reads the database cannot join with it.
create table invitation (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  token_hash text not null unique,
  role text not null check (role in ('officer', 'secretary', 'approver', 'leader', 'admin')),
  agency_id text,
  agency_name text,
  name text,
  by_name text not null,
  recorded_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  member_id bigint references member,
  check (role <> 'officer' or agency_id is not null)
);

-- A conversation: a person's own, or a group that was registered for a committee and, where all its members are of one agency, for that agency.
create table chat (
  id bigint generated always as identity primary key,
  channel text not null,
  bot text not null,
  external_id text not null,
  kind text not null check (kind in ('private', 'group')),
  title text,
  account_id bigint references account,
  committee_id bigint references committee on delete cascade,
  agency_id text,
  unreachable_at timestamptz,
  -- Whoever sends to this chat holds it until then, so that its messages leave in order.
  sending_until timestamptz,
  not_before timestamptz,
  unique (channel, bot, external_id)
);
create index chat_account on chat (account_id);

-- Everything a messenger delivered, once by its own number. Where a mark of secrecy was found `body` holds ids and time only.
create table inbox (
  channel text not null,
  bot text not null,
  update_id bigint not null,
  chat_key text not null,
  sender text,
  kind text not null,
  body jsonb,
  secrecy_level text,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'set-aside')),
  attempts int not null default 0,
  received_at timestamptz not null,
  finished_at timestamptz,
  failure text,
  primary key (channel, bot, update_id)
);
create index inbox_waiting on inbox (channel, bot, chat_key, update_id) where state = 'waiting';
create index inbox_sender on inbox (channel, sender, received_at);
-- One row a conversation: whoever handles its messages locks it, so that they are handled in order.
create table inbox_turn (
  channel text not null,
  bot text not null,
  chat_key text not null,
  primary key (channel, bot, chat_key)
);

-- Everything that is to be sent. `cause` and `ordinal` let the same cause post the same message once.
create table outbox (
  id bigint generated always as identity primary key,
  chat_id bigint not null references chat on delete cascade,
  -- Whose message it is, where nobody asked for it (`push`): stopping a committee's messages stops these.
  committee_id bigint references committee on delete cascade,
  cause text not null,
  ordinal int not null,
  body jsonb,
  -- What a reply to the message is about: an answer, tasks, a question of ours.
  context jsonb not null default '{}',
  push boolean not null default false,
  state text not null default 'waiting' check (state in ('held', 'waiting', 'sending', 'sent', 'dropped')),
  attempts int not null default 0,
  not_before timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  external_id text,
  failure text,
  unique (cause, ordinal)
);
create index outbox_waiting on outbox (chat_id, id) where state in ('waiting', 'sending');
create index outbox_external on outbox (chat_id, external_id);

-- What a button does. The messenger only sees the token.
create table button (
  token text primary key,
  chat_id bigint not null references chat on delete cascade,
  account_id bigint references account,
  action jsonb not null,
  created_at timestamptz not null
);
create index button_chat on button (chat_id, created_at);

alter table stored_answer add column chat_id bigint references chat on delete cascade;
alter table stored_answer add column query jsonb;
create index stored_answer_chat on stored_answer (chat_id, member_id, id);

create table feedback (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  answer_id bigint not null references stored_answer on delete cascade,
  member_id bigint references member,
  verdict text not null check (verdict in ('good', 'bad')),
  reason text,
  recorded_at timestamptz not null
);

-- A message the assistant could not place, handed to the secretariat.
create table referral (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  member_id bigint not null references member,
  chat_id bigint not null references chat on delete cascade,
  cause text not null unique,
  kind text not null,
  body text,
  task_codes text[] not null default '{}',
  recorded_at timestamptz not null,
  taken_at timestamptz,
  taken_by_member_id bigint references member
);

-- A paper marked as a state secret was sent. Nothing of its content is kept.
create table secrecy_incident (
  id bigint generated always as identity primary key,
  committee_id bigint references committee on delete cascade,
  channel text not null,
  account_id bigint references account,
  level text not null,
  kind text not null,
  recorded_at timestamptz not null
);

-- Who changed a setting of a committee, from what to what.
create table setting_change (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committee on delete cascade,
  name text not null,
  old_value jsonb,
  new_value jsonb,
  member_id bigint references member,
  by_name text not null,
  channel text not null,
  recorded_at timestamptz not null
);

-- A bot as its messenger knows it. One process at a time asks for its updates: whoever holds the row.
create table messenger_bot (
  channel text not null,
  bot text not null,
  username text not null,
  poller text,
  polling_until timestamptz,
  primary key (channel, bot)
);

create trigger append_only before update on secrecy_incident for each row execute function refuse_change();
