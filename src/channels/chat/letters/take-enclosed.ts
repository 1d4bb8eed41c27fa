import { createHash } from 'node:crypto';
import { boundTasks } from '../../../answers/bound-tasks.ts';
import type { Database } from '../../../database/database.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { letterHead } from '../../../tasks/letters/letter-head.ts';
import { addEvidence, addPaper, paperByBytes } from '../../../tasks/letters/paper-store.ts';
import { presentBody } from '../../../tasks/parts.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import type { DocumentReading } from '../../../tasks/read-document.ts';
import type { ReportView } from '../../../tasks/task-view.ts';
import type { Reply } from '../message.ts';
import { scopeOf } from '../progress/save-reports.ts';
import { toldReplies } from '../progress/told-report.ts';
import { rich } from '../rich-text.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import { endUpload, type UploadTurn } from '../upload-turn.ts';
import type { Enclosed } from './action.ts';
import { letterWords } from './words.ts';

/**
 * A file or photograph that an officer sends with or for the report of one task. With words that tell how the task stands the
 * report is read back and rests on the file; without, it goes to the agency's report that waits to be confirmed, or one is asked for.
 */
export async function takeEnclosed(
  turn: UploadTurn,
  talk: MemberTalk,
  file: { fileName: string; bytes: Uint8Array },
  reading: DocumentReading,
): Promise<void> {
  const caption = turn.upload.caption ?? '';
  const code = codeSpans(caption)[0]?.code ?? '';
  const agency = { id: talk.member.agencyId ?? '', name: talk.member.agencyName ?? '' };
  const m = letterWords(talk.locale);
  const bound = await boundTasks(talk.db, scopeOf(talk), agency.id);
  const facts = bound.find((f) => f.task.code === code || f.task.aliases.includes(code));
  if (!facts) return endUpload(turn, 'not-bound', [saying(m('enclosed-not-bound', { code, agency: agency.name }))]);
  const replies = async (tx: Database): Promise<Reply[]> => {
    const there = { ...talk, db: tx };
    const enclosed = { id: await kept(there, agency, file, reading), file: file.fileName };
    const told = await toldReplies(there, caption, { enclosed });
    if (told) return told;
    const day = talk.deps.today();
    const last = facts.task.reports.findLast((r) => presentBody(r.agencyId, day) === presentBody(agency.id, day));
    return [last && waits(last) ? await attached(there, last, facts.task, enclosed) : asked(there, code, enclosed)];
  };
  return endUpload(turn, 'evidence', replies, { state: 'done', documentId: null });
}

/** The same file sent again is the same paper. */
async function kept(
  talk: MemberTalk,
  agency: Enclosing,
  file: { fileName: string; bytes: Uint8Array },
  reading: DocumentReading,
): Promise<number> {
  const { db, member, deps, line } = talk;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const known = await paperByBytes(db, member.committeeId, 'evidence', sha256);
  if (known && known.agency.id === agency.id) return known.id;
  const head = reading.kind === 'read' ? letterHead(reading.source.text, reading.extraction.head, deps.today()) : null;
  return addPaper(db, {
    committeeId: member.committeeId,
    kind: 'evidence',
    agency,
    paperKind: head?.kind ?? null,
    number: head?.number ?? null,
    issuedOn: head?.number ? head.issuedOn : null,
    subject: head?.subject ?? null,
    file: file.fileName,
    replacesId: null,
    bytes: file.bytes,
    sha256,
    by: { name: member.name, memberId: member.id, channel: line.channel },
    on: deps.today(),
    at: nowIso(talk),
  });
}

type Enclosing = { id: string; name: string };

function waits({ state }: ReportView): boolean {
  return state === 'reported-done' || state === 'submitted';
}

async function attached(
  talk: MemberTalk,
  report: ReportView,
  task: { id: number; code: string },
  { id, file }: Enclosed,
): Promise<Reply> {
  const { db, member, line, deps, locale } = talk;
  await addEvidence(db, {
    taskId: task.id,
    reportId: report.id,
    paperId: id,
    by: { name: member.name, memberId: member.id, channel: line.channel },
    on: deps.today(),
    at: nowIso(talk),
  });
  const m = letterWords(locale);
  const said = m('enclosed-kept', { file, day: formatDay(report.effectiveOn), code: task.code });
  return { kind: 'blocks', blocks: [rich(said)], context: { codes: [task.code] } };
}

function asked({ locale }: MemberTalk, code: string, enclosed: Enclosed): Reply {
  const m = letterWords(locale);
  return {
    kind: 'blocks',
    blocks: [rich(m('enclosed-ask', { file: enclosed.file, code }))],
    asks: true,
    context: { expects: 'report', codes: [code], enclosed },
  };
}
