import { changeReminders, type DigestSettings, digestSettings } from '../../../../digests/settings.ts';
import { fold } from '../../../../shared/text.ts';
import { wordsBeside } from '../../../../shared/words.ts';
import { staleDays } from '../../../../tasks/stale/stale-ladder.ts';
import type { Button, Reply } from '../../message.ts';
import { bold, rich } from '../../rich-text.ts';
import { type MemberTalk, nowIso, saying } from '../../talk.ts';

const reminderWords = wordsBeside(import.meta.url);

const NUMBERS = '(\\d{1,3}(?:(?:\\s*,\\s*|\\s+va\\s+|\\s+)\\d{1,3})*)';
const SHOWN = /^(?:xem )?(?:cac )?moc nhac(?: viec)?$|^reminder steps$/;
const BEFORE_DUE = new RegExp(
  `^nhac truoc(?: han)? ${NUMBERS} ngay(?: lam viec)?( voi (?:van ban|san pham) (?:can )?nhieu chu ky)?$`,
);
const SILENT = new RegExp(`^chua cap nhat (?:qua )?${NUMBERS} ngay$`);

/** What somebody typed about when the committee reminds: to see it, or the steps to set; null for anything else. */
export function reminderWish(folded: string): 'show' | Partial<DigestSettings> | null {
  const plain = folded.replace(/[.!]+$/, '').trim();
  if (SHOWN.test(plain)) return 'show';
  const before = BEFORE_DUE.exec(plain);
  if (before) return before[2] ? { longLadder: numbersIn(before[1]) } : { shortLadder: numbersIn(before[1]) };
  const silent = SILENT.exec(plain);
  return silent ? { stale: staleDays(numbersIn(silent[1])) } : null;
}

function numbersIn(text = ''): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** "Chưa cập nhật 30, 37, 45 ngày": shows or sets when the committee reminds; only for who answers for it. Null for anything else. */
export async function reminderReplies(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const wish = reminderWish(fold(text));
  if (wish === null) return null;
  const words = reminderWords(talk.locale);
  if (!mayChange(talk)) return [saying(words('not-yours'))];
  if (wish === 'show') return shownReminders(talk);
  const { db, member, line } = talk;
  const by = { name: member.name, memberId: member.id, channel: line.channel };
  const set = await changeReminders(db, member.committeeId, wish, by, nowIso(talk));
  return set ? [card(talk, set)] : [saying(words('refused'))];
}

export async function shownReminders(talk: MemberTalk): Promise<Reply[]> {
  const words = reminderWords(talk.locale);
  if (!mayChange(talk)) return [saying(words('not-yours'))];
  return [card(talk, await digestSettings(talk.db, talk.member.committeeId))];
}

export function remindersButton({ locale }: MemberTalk): Button {
  const words = reminderWords(locale);
  return { label: words('button'), action: { do: 'digest', ask: { kind: 'reminders' } } };
}

function mayChange({ member }: MemberTalk): boolean {
  return member.role === 'secretary' || member.role === 'admin';
}

function card({ locale, member }: MemberTalk, settings: DigestSettings): Reply {
  const words = reminderWords(locale);
  const { longLadder, shortLadder, longProducts, stale } = settings;
  return {
    kind: 'blocks',
    blocks: [
      bold(words('head', { committee: member.committeeName })),
      rich(`• ${words('long', { products: longProducts.join(', '), steps: longLadder.join(', ') })}`),
      rich(`• ${words('short', { steps: shortLadder.join(', ') })}`),
      rich(`• ${words('silent', { officer: stale.officer, desk: stale.desk, leader: stale.leader })}`),
      rich(words('hint')),
    ],
  };
}
