import { addUpload, dateUpload, type Upload } from '../../jobs/uploads.ts';
import type { Content } from './incoming.ts';
import type { Context, Reply } from './message.ts';
import { rich } from './rich-text.ts';
import { type MemberTalk, nowIso, saying } from './talk.ts';

const MEGABYTE = 1024 * 1024;

/** Whoever may bring documents in; a file of anybody else is something sent to the secretariat. */
export function mayUpload({ member, chat }: MemberTalk): boolean {
  return chat.kind === 'private' && (member.role === 'secretary' || member.role === 'admin');
}

/** A paper that somebody may bring in, and what they mean it to be: said to be received, and taken in outside of this turn. A file too large for the bot is told the other way. */
export async function uploadReplies(
  talk: MemberTalk,
  file: Extract<Content, { kind: 'file' }>,
  as: Pick<Upload, 'purpose' | 'caption'>,
): Promise<Reply[]> {
  const { words, abilities, db, deps, member, chat, incoming } = talk;
  if ((file.bytes ?? 0) > abilities.fileBytes)
    return [
      saying(words('upload-too-large', { file: file.fileName, most: Math.floor(abilities.fileBytes / MEGABYTE) })),
    ];
  const id = await addUpload(
    db,
    {
      committeeId: member.committeeId,
      memberId: member.id,
      chatId: chat.id,
      cause: talk.cause,
      fileId: file.fileId,
      fileName: file.fileName || 'tep',
      messageId: incoming.messageId,
      photos: null,
      ...as,
    },
    nowIso(talk),
  );
  if (id === null) return [];
  await deps.uploadSoon(db, id);
  return [saying(words('upload-received', { file: file.fileName || 'tep' }))];
}

/** The day of issue, asked for where the paper does not name it: "15/9/2025" or "ngày 15 tháng 9 năm 2025". */
export async function issueDayReplies(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const { words, db, deps, member } = talk;
  const day = typedDay(text);
  if (!day || context.uploadId === undefined) return null;
  if (day > deps.today()) return [asking(words('issue-day-future'), context)];
  if (!(await dateUpload(db, context.uploadId, member.id, day))) return [saying(words('button-gone'))];
  await deps.uploadSoon(db, context.uploadId);
  return [saying(words('issue-day-taken'))];
}

function asking(text: string, context: Context): Reply {
  return { kind: 'blocks', blocks: [rich(text)], asks: true, context };
}

function typedDay(text: string): string | null {
  const found = /(?<!\d)(\d{1,2})\s*(?:[/.-]|\s*tháng\s*)\s*(\d{1,2})\s*(?:[/.-]|\s*năm\s*)\s*(\d{4})(?!\d)/iu.exec(
    text,
  );
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
