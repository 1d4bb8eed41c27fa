import type { Query } from '../../answers/query.ts';
import type { Viewer } from '../../people/access.ts';
import { askReplies } from './asking.ts';
import { codeReplies } from './code-replies.ts';
import { digestInGroup, digestNow } from './digests/on-digest.ts';
import { latestDocuments } from './documents-list.ts';
import { fileMenu } from './files/on-file.ts';
import { committeeReplies, helpReplies, languageReplies } from './greeting.ts';
import { groupOffer, privately } from './groups.ts';
import { invitationReplies, memberListReplies } from './inviting.ts';
import { baselineReplies } from './lists/baseline.ts';
import type { Context, Reply } from './message.ts';
import { onProgress } from './progress/on-progress.ts';
import { draftListReplies } from './review/drafts.ts';
import { rich } from './rich-text.ts';
import { roundListReplies } from './rounds/round-card.ts';
import { settingsReplies } from './settings-replies.ts';
import { codesIn } from './spoken.ts';
import { type MemberTalk, saying } from './talk.ts';

const ALL: Viewer['role'][] = ['officer', 'secretary', 'approver', 'leader', 'admin'];
const DESK: Viewer['role'][] = ['secretary', 'admin'];

/** Commands in the menu, in its order, and who is shown them. What a role may do is checked where it is done. */
export const COMMANDS: { name: string; roles: Viewer['role'][] }[] = [
  { name: 'hoi', roles: ALL },
  { name: 'nhiemvu', roles: ['officer'] },
  { name: 'quahan', roles: ALL },
  { name: 'sapdenhan', roles: ALL },
  { name: 'tra', roles: ALL },
  { name: 'vanban', roles: ALL },
  { name: 'bantin', roles: ALL },
  { name: 'tep', roles: ALL },
  { name: 'duyet', roles: [...DESK, 'approver'] },
  { name: 'choxacnhan', roles: ['secretary', 'approver'] },
  { name: 'nhapton', roles: [...DESK, 'approver'] },
  { name: 'dotbaocao', roles: [...DESK, 'approver'] },
  { name: 'caidat', roles: DESK },
  { name: 'moi', roles: ['admin'] },
  { name: 'thanhvien', roles: ['admin'] },
  { name: 'bcd', roles: ALL },
  { name: 'ngonngu', roles: ALL },
  { name: 'privacy', roles: ALL },
  { name: 'help', roles: ALL },
];

const LIST: Extract<Query, { kind: 'list' }> = {
  kind: 'list',
  agencies: [],
  excluded: [],
  roles: [],
  due: { from: null, to: null, undated: null },
  status: [],
  moved: null,
  lateDays: null,
  topic: null,
  document: null,
  code: null,
};

/** What concerns one person or the committee's own affairs is not answered before everybody in a group. */
export const IN_GROUPS = ['hoi', 'quahan', 'sapdenhan', 'tra', 'vanban', 'bantin', 'nhom', 'help', 'trogiup'];

/** Lists of an officer are of the own agency; everybody else's are of all. */
function own(talk: MemberTalk, query: Query): Query {
  const { agencyId, agencyName, role } = talk.member;
  if (role !== 'officer' || !agencyId || !('agencies' in query)) return query;
  return { ...query, agencies: [{ id: agencyId, name: agencyName ?? agencyId }] };
}

export async function commandReplies(talk: MemberTalk, name: string, rest: string, context: Context): Promise<Reply[]> {
  const { words } = talk;
  if (talk.chat.kind === 'group' && !IN_GROUPS.includes(name)) return [privately(talk, words('private-only'))];
  const ask = (query: Query) =>
    askReplies(talk, words(`command-${name}`), {}, { query: own(talk, query), locale: talk.locale });
  switch (name) {
    case 'hoi':
      return rest ? askReplies(talk, rest, context) : [asking(words('ask-question'), 'question')];
    case 'nhiemvu':
      return ask(LIST);
    case 'quahan':
      return ask({ ...LIST, status: ['overdue'] });
    case 'sapdenhan':
      return ask({ ...LIST, status: ['due-soon'] });
    case 'tra': {
      const code = codesIn(/^\d{1,6}$/.test(rest) ? `NV-${rest}` : rest)[0];
      return code ? codeReplies(talk, code) : [asking(words('ask-code'), 'code')];
    }
    case 'vanban':
      return latestDocuments(talk);
    case 'bantin':
      return talk.chat.kind === 'private' ? digestNow(talk) : digestInGroup(talk);
    case 'tep':
      return fileMenu(talk);
    case 'duyet':
      return draftListReplies(talk);
    case 'choxacnhan':
      return onProgress(talk, { do: 'desk', kinds: ['report', 'extension', 'obstacle', 'request'], page: 0 });
    case 'nhapton':
      return baselineReplies(talk);
    case 'dotbaocao':
      return roundListReplies(talk);
    case 'caidat':
      return settingsReplies(talk);
    case 'moi':
      return invitationReplies(talk, rest);
    case 'thanhvien':
      return memberListReplies(talk);
    case 'nhom':
      return groupOffer(talk);
    case 'bcd':
      return committeeReplies(talk);
    case 'ngonngu':
      return languageReplies(talk);
    case 'privacy':
      return [saying(words('privacy', { days: talk.deps.config.DONDOC_MESSAGE_DAYS }))];
    case 'help':
    case 'trogiup':
      return helpReplies(talk);
    default:
      return [saying(words('command-unknown'))];
  }
}

function asking(text: string, expects: 'question' | 'code'): Reply {
  return { kind: 'blocks', blocks: [rich(text)], asks: true, context: { expects } };
}
