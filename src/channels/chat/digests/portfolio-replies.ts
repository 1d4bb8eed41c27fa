import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import { portfoliosOf, savePortfolio } from '../../../digests/store.ts';
import { fold } from '../../../shared/text.ts';
import type { Reply } from '../message.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import { digestChatWords } from './digest-reply.ts';

const MINE = /^(?:toi|em|minh) (?:phu trach|theo doi) (.+)$/;
const ALL = /^(?:tat ca|toan bo|moi co quan)(?: cac co quan)?$/;

/** "Tôi phụ trách Bộ Xây dựng, Bộ Y tế": whose tasks a secretary's digest is about; null for anything else. */
export async function portfolioReplies(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const named = MINE.exec(
    fold(text)
      .replace(/[.!]+$/, '')
      .trim(),
  )?.[1];
  if (!named || !['secretary', 'approver', 'admin'].includes(talk.member.role)) return null;
  const words = digestChatWords(talk.locale);
  const { db, member, line, deps } = talk;
  const agencies = ALL.test(named)
    ? []
    : findAskedAgencies(text, deps.today()).found.map(({ id, name }) => ({ id, name }));
  if (agencies.length === 0 && !ALL.test(named)) return [saying(words('portfolio-unknown'))];
  await savePortfolio(
    db,
    member,
    agencies,
    { name: member.name, channel: line.channel },
    { day: deps.today(), at: nowIso(talk) },
  );
  const kept = (await portfoliosOf(db, member.committeeId)).get(member.id) ?? [];
  return [
    saying(
      kept.length > 0 ? words('portfolio-set', { names: kept.map((a) => a.name).join(', ') }) : words('portfolio-all'),
    ),
  ];
}
