import { groundOf, ownersOf } from '../../../answers/ground.ts';
import type { Query } from '../../../answers/query.ts';
import { readQuestion } from '../../../answers/questions/read-question.ts';
import { keepFile } from '../../../jobs/made-files.ts';
import { dueCalendar } from '../../../reports/status/due-calendar.ts';
import { type Report, reportOf } from '../../../reports/status/report-input.ts';
import { sessionReport } from '../../../reports/status/session-report.ts';
import { statusWorkbook } from '../../../reports/status/status-workbook.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { isCounted } from '../../../tasks/kpi.ts';
import type { Button, Reply } from '../message.ts';
import { isAtDesk } from '../review/desk.ts';
import { groundInput, type MemberTalk, nowIso, saying } from '../talk.ts';
import type { FileAction, MadeKind } from './action.ts';
import { draftsReply, lettersReply } from './drafts.ts';
import { fileRequest } from './file-request.ts';
import { sentReplies } from './issuing.ts';
import { letterReplies } from './reminder.ts';
import { fileWords } from './words.ts';

/** "Xuất phụ lục quá hạn đến 30/11", "soạn công văn đôn đốc Bộ Công Thương": null where a message asks for no file. */
export async function fileReplies(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const request = fileRequest(text, talk.deps.today());
  if (!request) return null;
  switch (request.kind) {
    case 'letter':
      return letterReplies(talk, request);
    case 'letter-sent':
      return sentReplies(talk, request);
    case 'drafts':
      return [isAtDesk(talk) ? await draftsReply(talk, request.agencyId) : saying(talk.words('not-yours'))];
    case 'letters':
      return [isAtDesk(talk) ? await lettersReply(talk, request.agencyId) : saying(talk.words('not-yours'))];
    case 'make':
      return made(talk, request.make, request.rest ? await queryOf(talk, request.rest) : null);
  }
}

/** `/tep`: the files there are. */
export function fileMenu(talk: MemberTalk): Reply[] {
  const words = fileWords(talk.locale);
  const button = (make: MadeKind): Button => ({
    label: words(`make-${make}`),
    action: { do: 'file', make, query: null },
  });
  return [
    {
      ...saying(words('menu')),
      buttons: [[button('xlsx'), button('docx')], [button('ics')]],
    },
  ];
}

export function onFile(talk: MemberTalk, action: Extract<FileAction, { do: 'file' }>): Promise<Reply[]> {
  return made(talk, action.make, action.query);
}

/** The tasks a message names, read as the question for their list would be. */
async function queryOf(talk: MemberTalk, rest: string): Promise<Query> {
  const ground = await groundOf(talk.db, groundInput(talk), talk.locale);
  const text = `${talk.locale === 'en' ? 'list of' : 'danh sách'} ${rest}`;
  const { query } = readQuestion({ text, day: talk.deps.today(), bodies: ownersOf(ground) });
  return query.kind === 'list' || !('agencies' in query) ? query : { ...LISTED, ...query, kind: 'list' };
}

const LISTED = { excluded: [], roles: [], status: [], moved: null, lateDays: null };

const MAKERS = {
  xlsx: (report: Report) => statusWorkbook(report),
  docx: (report: Report) => sessionReport(report),
  ics: async (report: Report, committeeId: number) => new TextEncoder().encode(await dueCalendar(report, committeeId)),
};

/** Makes the file and posts it: the bytes are kept, so that what is sent is what was asked for, however often it is tried. */
async function made(talk: MemberTalk, make: MadeKind, query: Query | null): Promise<Reply[]> {
  const { db, member, settings, deps, locale } = talk;
  const words = fileWords(locale);
  const own = member.role === 'officer' && member.agencyId ? member.agencyId : null;
  const agency = own ? { id: own, name: member.agencyName ?? own } : null;
  const report = await reportOf(db, { ...groundInput(talk), agency, query }, locale);
  if (report.tasks.length === 0)
    return [saying(report.about ? words('nothing-about', { about: report.about }) : words('nothing'))];
  const bytes = await MAKERS[make](report, member.committeeId);
  const name = `${words(`file-name-${make}`)}-${deps.today()}.${make}`;
  const madeFileId = await keepFile(db, member.committeeId, { name, bytes }, nowIso(talk));
  const unsettled = make === 'docx' ? report.tasks.filter((f) => !isCounted(f)).length : 0;
  const caption = [
    words('caption', { n: report.tasks.length, day: formatDay(deps.today()) }),
    ...(report.about ? [words('caption-about', { about: report.about })] : []),
    ...(unsettled > 0 ? [words('caption-unsettled', { n: unsettled })] : []),
  ].join('\n');
  const protect = settings.protectContent ? { protect: true } : {};
  return [{ kind: 'other', outgoing: { kind: 'file', madeFileId, caption, ...protect } }];
}
