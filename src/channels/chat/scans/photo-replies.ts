import { addPhoto, addUpload, type SentPhoto, type Upload } from '../../../jobs/uploads.ts';
import type { Content } from '../incoming.ts';
import type { Reply } from '../message.ts';
import { albumCause } from '../referring.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import { scanWords } from './words.ts';

/** Photographs sent at once arrive one by one; none has come for this long when they are read. */
export const ALBUM_PAUSE_MS = 2_500;

/**
 * A photograph of a paper is taken in like a file; several sent at once are the pages of one paper, in
 * order. Said to be received once.
 */
export async function photoReplies(
  talk: MemberTalk,
  photo: Extract<Content, { kind: 'photo' }>,
  as: Pick<Upload, 'purpose' | 'caption'>,
): Promise<Reply[]> {
  const { db, deps, member, chat, incoming, cause } = talk;
  const words = scanWords(talk.locale);
  const sent: SentPhoto = { fileId: photo.fileId, messageId: incoming.messageId, cause, at: nowIso(talk) };
  const wait = photo.album === null ? 0 : ALBUM_PAUSE_MS;
  const id = await addUpload(
    db,
    {
      committeeId: member.committeeId,
      memberId: member.id,
      chatId: chat.id,
      cause: photo.album === null ? cause : albumCause(talk, photo.album),
      fileId: photo.fileId,
      fileName: words('photos-name'),
      messageId: incoming.messageId,
      photos: [sent],
      ...as,
    },
    sent.at,
  );
  if (id !== null) {
    await deps.uploadSoon(db, id, wait);
    return [saying(words('photos-received'))];
  }
  if (photo.album === null) return [];
  const among = await addPhoto(db, albumCause(talk, photo.album), sent);
  if (among === null) return [saying(words('photos-late'))];
  await deps.uploadSoon(db, among, wait);
  return [];
}
