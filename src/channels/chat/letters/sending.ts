import { tasksByCode } from '../../../answers/task-page.ts';
import type { Upload } from '../../../jobs/uploads.ts';
import { fold } from '../../../shared/text.ts';
import { codeReplies } from '../code-replies.ts';
import type { Content } from '../incoming.ts';
import type { Context, Reply } from '../message.ts';
import { photoReplies } from '../scans/photo-replies.ts';
import { codesIn } from '../spoken.ts';
import { groundInput, type MemberTalk } from '../talk.ts';
import { mayUpload, uploadReplies } from '../uploading.ts';

type Sent = Extract<Content, { kind: 'photo' | 'file' }>;
type As = Pick<Upload, 'purpose' | 'caption'>;

/**
 * A file or photograph from the secretariat, or from an officer: a paper to take in. What an officer sends is the agency's letter,
 * or, named by a code or sent in reply to one task, the evidence of that task's report. Null from anybody else, and in groups.
 */
export async function paperReplies(talk: MemberTalk, sent: Sent, context: Context): Promise<Reply[] | null> {
  const named = codesIn(sent.caption);
  if (mayUpload(talk)) {
    // A secretary's photograph with a task's code tells something of that task.
    if (sent.kind === 'photo' && named.length > 0) return null;
    return taken(talk, sent, { purpose: saysReport(sent.caption) ? 'letter' : null, caption: null });
  }
  if (talk.chat.kind !== 'private' || talk.member.role !== 'officer' || !talk.member.agencyId) return null;
  if (named.length > 0 && (await tasksByCode(talk.db, groundInput(talk), named, talk.locale)).length === 0)
    return codeReplies(talk, named[0] as string);
  const asked = talk.incoming.replyTo !== null || context.expects === 'report' ? (context.codes ?? []) : [];
  const [only] = named.length > 0 ? named : asked.length === 1 ? asked : [];
  if (!only) return taken(talk, sent, { purpose: 'letter', caption: sent.caption || null });
  const caption = named.length > 0 ? sent.caption : `${only} ${sent.caption}`;
  return taken(talk, sent, { purpose: 'evidence', caption });
}

function taken(talk: MemberTalk, sent: Sent, as: As): Promise<Reply[]> {
  return sent.kind === 'photo' ? photoReplies(talk, sent, as) : uploadReplies(talk, sent, as);
}

/** "bc", "báo cáo của Bộ Xây dựng": the sender says what it is. */
function saysReport(caption: string): boolean {
  return /^\s*(?:bc|bao cao|cv bao cao|cong van bao cao)(?![a-z])/.test(fold(caption));
}
