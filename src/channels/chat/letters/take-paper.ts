import { boundTasks } from '../../../answers/bound-tasks.ts';
import { unreadableMessage } from '../../../documents/messages.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { receiveLetter } from '../../../tasks/letters/receive-letter.ts';
import type { DocumentReading } from '../../../tasks/read-document.ts';
import type { Button, Reply } from '../message.ts';
import { progressWords } from '../progress/progress-words.ts';
import { scopeOf } from '../progress/save-reports.ts';
import { refer } from '../referring.ts';
import { rich } from '../rich-text.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import { endSecret, endUpload, talkOf, type UploadTurn } from '../upload-turn.ts';
import { paperWords } from './letter-view.ts';
import { letterNow, showing } from './shown-letter.ts';
import { takeEnclosed } from './take-enclosed.ts';
import { letterWords } from './words.ts';

type SentFile = { fileName: string; bytes: Uint8Array };

/** Takes in a file that is an agency's letter or an enclosure to one report; nothing of a marked one is kept. */
export async function takePaper(turn: UploadTurn, file: SentFile, reading: DocumentReading): Promise<void> {
  if (reading.kind === 'secret') return endSecret(turn, reading.mark.level);
  const talk = await talkOf(turn);
  if (!talk) return endUpload(turn, 'not-a-member', [saying(turn.words('not-yours'))]);
  return turn.upload.purpose === 'evidence'
    ? takeEnclosed(turn, talk, file, reading)
    : takeLetter(turn, talk, file, reading);
}

/** A letter is read, kept and shown back to whoever sent it; what is no letter goes on to a person. */
async function takeLetter(
  turn: UploadTurn,
  talk: MemberTalk,
  { fileName, bytes }: SentFile,
  reading: DocumentReading,
): Promise<void> {
  const { member, line, deps, db } = talk;
  const m = letterWords(talk.locale);
  const isOfficer = member.role === 'officer';
  const received = await receiveLetter(db, {
    committeeId: member.committeeId,
    bytes,
    fileName,
    reading,
    agency: isOfficer && member.agencyId ? { id: member.agencyId, name: member.agencyName ?? member.agencyId } : null,
    tasksOf: (agencyId) => boundTasks(db, scopeOf(talk), agencyId),
    by: { name: member.name, memberId: member.id, channel: line.channel },
    today: deps.today(),
    at: nowIso(talk),
  });
  switch (received.kind) {
    case 'secret':
      return endSecret(turn, received.mark.level);
    case 'of-another': {
      const { agency: other } = received;
      return handOver(turn, talk, m('letter-of-another', { other, agency: member.agencyName ?? '' }));
    }
    case 'no-agency':
      return endUpload(turn, 'no-agency', [saying(m('letter-no-agency'))]);
    case 'unreadable':
    case 'table-not-read':
    case 'not-a-letter': {
      const why =
        received.kind === 'unreadable'
          ? unreadableMessage(received.reason, fileName, talk.locale)
          : m(received.kind === 'table-not-read' ? 'letter-table-not-read' : 'letter-not-read');
      if (isOfficer) return handOver(turn, talk, why);
      // What a secretary called a report may still be a paper that gives work.
      return endUpload(turn, 'letter-or-document', [
        { kind: 'blocks', blocks: [rich(why)], buttons: [[isButton(turn, 'document', m('button-is-document'))]] },
      ]);
    }
    case 'already':
    case 'received': {
      const { paper } = received;
      const replies = async (tx: MemberTalk['db']): Promise<Reply[]> => {
        const there = { ...talk, db: tx };
        const shown = await letterNow(there, paper, isOfficer ? null : turn.upload.id);
        const say = { m, progress: progressWords(talk.locale) };
        const named = { paper: paperWords(paper, say), day: formatDay(paper.receivedOn) };
        if (paper.settled || !shown) return [saying(m('letter-here', named))];
        const here = received.kind === 'already' ? [saying(m('letter-here-waiting', named))] : [];
        return [...here, showing(there, shown)];
      };
      return endUpload(turn, 'letter', replies, { state: 'done', documentId: null });
    }
  }
}

/** What could not be read as a report goes to the secretariat, as everything does that an officer sends. */
async function handOver(turn: UploadTurn, talk: MemberTalk, why: string): Promise<void> {
  const { upload } = turn;
  const body = [upload.photos ? null : upload.fileName, upload.caption].filter(Boolean).join('\n');
  const kind = upload.photos ? 'photo' : 'file';
  await endUpload(turn, 'handed-over', async (tx) => {
    const [told] = await refer({ ...talk, db: tx }, { kind, body, tasks: [] }, upload.cause);
    return told?.kind === 'blocks' ? [{ ...told, blocks: [...told.blocks, rich(why)] }] : [saying(why)];
  });
}

/** A paper from the secretariat that may be either is asked about; nothing of it is kept meanwhile. */
export async function askWhatItIs(turn: UploadTurn): Promise<void> {
  const m = letterWords(turn.locale);
  await endUpload(turn, 'letter-or-document', [
    {
      kind: 'blocks',
      blocks: [rich(m('letter-what', { file: turn.upload.fileName }))],
      buttons: [[isButton(turn, 'letter', m('button-is-letter')), isButton(turn, 'document', m('button-is-document'))]],
    },
  ]);
}

function isButton({ upload }: UploadTurn, purpose: 'document' | 'letter', label: string): Button {
  return { label, action: { do: 'letter', step: 'is', uploadId: upload.id, purpose, paperId: null } };
}
