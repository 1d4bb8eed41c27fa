import type { Database } from '../database/database.ts';
import type { Locale } from '../shared/words.ts';
import type { Viewer } from './access.ts';
import type { Member } from './store.ts';

/** A person's account on a messenger. `committeeId` is the committee the person talks about now. */
export type Account = {
  id: number;
  channel: string;
  externalId: string;
  name: string;
  language: Locale;
  committeeId: number | null;
};

const COLUMNS = `id, channel, external_id as "externalId", name, language, committee_id as "committeeId"`;

/** The account with this number, made on its first message; its display name follows the messenger's. */
export async function accountFor(
  db: Database,
  given: { channel: string; externalId: string; name: string; language: Locale },
): Promise<Account> {
  const [row] = await db.query<Account>(
    `insert into account (channel, external_id, name, language) values ($1, $2, $3, $4)
     on conflict (channel, external_id) do update set name = excluded.name returning ${COLUMNS}`,
    [given.channel, given.externalId, given.name, given.language],
  );
  return row as Account;
}

export async function accountById(db: Database, id: number): Promise<Account | null> {
  const [row] = await db.query<Account>(`select ${COLUMNS} from account where id = $1`, [id]);
  return row ?? null;
}

/** A membership an account holds today, with its committee's name. */
export type Membership = Member & { committeeName: string };

/** Memberships of an account on a day, in the order they were made. */
export async function membershipsOf(db: Database, accountId: number, on: string): Promise<Membership[]> {
  return db.query<Membership>(
    `select m.id, m.committee_id as "committeeId", m.name, m.role, m.agency_id as "agencyId", m.agency_name as "agencyName", m.phone,
            m.effective_from as "effectiveFrom", m.effective_to as "effectiveTo", c.name as "committeeName"
     from member m join committee c on c.id = m.committee_id
     where m.account_id = $1 and m.effective_from <= $2::date and (m.effective_to is null or m.effective_to > $2::date) order by m.id`,
    [accountId, on],
  );
}

export async function setLanguage(db: Database, accountId: number, language: Locale): Promise<void> {
  await db.query('update account set language = $2 where id = $1', [accountId, language]);
}

export async function setCurrentCommittee(db: Database, accountId: number, committeeId: number): Promise<void> {
  await db.query('update account set committee_id = $2 where id = $1', [accountId, committeeId]);
}

/** Ends a membership on a day; false where the committee has no such member. */
export async function revokeMember(db: Database, committeeId: number, memberId: number, on: string): Promise<boolean> {
  const rows = await db.query(
    'update member set effective_to = $3 where id = $1 and committee_id = $2 and effective_to is null returning id',
    [memberId, committeeId, on],
  );
  return rows.length > 0;
}

/** A conversation as the database knows it. `committeeId` and `agencyId` are a registered group's. */
export type Chat = {
  id: number;
  channel: string;
  bot: string;
  externalId: string;
  kind: 'private' | 'group';
  title: string | null;
  accountId: number | null;
  committeeId: number | null;
  agencyId: string | null;
  /** The topic of a forum that is being answered in; not kept with the conversation. */
  threadId?: string | null;
};

const CHAT = `id, channel, bot, external_id as "externalId", kind, title, account_id as "accountId", committee_id as "committeeId", agency_id as "agencyId"`;

const CHAT_OF_C = CHAT.replace(/(^|, )(\w)/g, '$1c.$2');

/** The conversation with this number, made on its first message; one that writes again can be reached again. */
export async function chatFor(
  db: Database,
  given: Pick<Chat, 'channel' | 'bot' | 'externalId' | 'kind' | 'title' | 'threadId'> & { accountId: number | null },
): Promise<Chat> {
  const [row] = await db.query<Chat>(
    `insert into chat (channel, bot, external_id, kind, title, account_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (channel, bot, external_id) do update set title = excluded.title, account_id = coalesce(chat.account_id, excluded.account_id), unreachable_at = null
     returning ${CHAT}`,
    [
      given.channel,
      given.bot,
      given.externalId,
      given.kind,
      given.title,
      given.kind === 'private' ? given.accountId : null,
    ],
  );
  return { ...(row as Chat), threadId: given.threadId ?? null };
}

export async function chatById(db: Database, id: number): Promise<Chat | null> {
  const [row] = await db.query<Chat>(`select ${CHAT} from chat where id = $1`, [id]);
  return row ?? null;
}

/** The language of whoever a conversation is with; a group's is Vietnamese. */
export async function localeOfChat(db: Database, chatId: number): Promise<Locale> {
  const [row] = await db.query<{ language: Locale }>(
    'select a.language from chat c join account a on a.id = c.account_id where c.id = $1',
    [chatId],
  );
  return row?.language ?? 'vi';
}

/** The person blocked the bot, or the group removed it: nothing is sent there until they write again. */
export async function markUnreachable(db: Database, chatId: number, at: string): Promise<void> {
  await db.query('update chat set unreachable_at = coalesce(unreachable_at, $2) where id = $1', [chatId, at]);
  await db.query(
    `update outbox set state = 'dropped', failure = 'unreachable' where chat_id = $1 and state in ('waiting', 'held')`,
    [chatId],
  );
}

/** A group became a supergroup: its history and registration go on under the new number. A conversation already made there joins it. */
export async function moveChat(db: Database, from: Chat, toExternalId: string): Promise<void> {
  const [there] = await db.query<{ id: number }>(
    'select id from chat where channel = $1 and bot = $2 and external_id = $3 and id <> $4',
    [from.channel, from.bot, toExternalId, from.id],
  );
  if (there) {
    for (const table of ['outbox', 'button', 'stored_answer', 'referral'])
      await db.query(`update ${table} set chat_id = $2 where chat_id = $1`, [there.id, from.id]);
    await db.query('delete from chat where id = $1', [there.id]);
  }
  await db.query('update chat set external_id = $2 where id = $1', [from.id, toExternalId]);
}

/** Registers a group for a committee and, where all its members are of one agency, for that agency; `null` takes it back. */
export async function registerGroup(
  db: Database,
  chatId: number,
  committeeId: number | null,
  agencyId: string | null,
): Promise<void> {
  await db.query('update chat set committee_id = $2, agency_id = $3 where id = $1', [chatId, committeeId, agencyId]);
}

/** The private conversation of one member with a bot, and its language; null where there is none. */
export async function chatOfMember(
  db: Database,
  line: { channel: string; bot: string },
  memberId: number,
): Promise<{ chat: Chat; language: Locale } | null> {
  const [row] = await db.query<Chat & { language: Locale }>(
    `select ${CHAT_OF_C}, a.language from member m join account a on a.id = m.account_id
     join chat c on c.account_id = a.id and c.kind = 'private' where m.id = $1 and c.channel = $2 and c.bot = $3`,
    [memberId, line.channel, line.bot],
  );
  if (!row) return null;
  const { language, ...chat } = row;
  return { chat, language };
}

/** Private conversations of members with one of the roles, where something can be sent to them. */
export async function chatsOfRoles(
  db: Database,
  line: { channel: string; bot: string },
  committeeId: number,
  roles: readonly Viewer['role'][],
  on: string,
): Promise<{ chat: Chat; memberId: number; agencyId: string | null; language: Locale; role: Viewer['role'] }[]> {
  const rows = await db.query<
    Chat & { memberId: number; memberAgencyId: string | null; language: Locale; role: Viewer['role'] }
  >(
    `select ${CHAT_OF_C}, m.id as "memberId", m.agency_id as "memberAgencyId", a.language, m.role
     from member m join account a on a.id = m.account_id join chat c on c.account_id = a.id and c.kind = 'private'
     where c.channel = $1 and c.bot = $2 and m.committee_id = $3 and m.role = any($4) and m.effective_from <= $5::date
       and (m.effective_to is null or m.effective_to > $5::date) and c.unreachable_at is null order by m.id`,
    [line.channel, line.bot, committeeId, [...roles], on],
  );
  return rows.map(({ memberId, memberAgencyId, language, role, ...chat }) => ({
    chat,
    memberId,
    agencyId: memberAgencyId,
    language,
    role,
  }));
}
