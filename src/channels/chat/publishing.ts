import { groundOf } from '../../answers/ground.ts';
import { bindingOf } from '../../answers/selection.ts';
import { daysBetween, formatDay } from '../../shared/calendar.ts';
import { discardVersion } from '../../tasks/discard.ts';
import { type Draft, draftOf } from '../../tasks/draft.ts';
import { publishVersion } from '../../tasks/publish.ts';
import { shortened } from './answer-view.ts';
import { draftPage, draftPages, nameOf } from './draft-view.ts';
import type { Action, Button, Reply } from './message.ts';
import { pushToRoles } from './push.ts';
import { bold, messagesOf, rich } from './rich-text.ts';
import { type MemberTalk, saying } from './talk.ts';

type OnDraft = Extract<Action, { versionId: number; do: 'draft' | 'publish' | 'discard' }>;

/** A paper issued longer ago than this is loaded for the record: its agencies are asked in a baseline round, not told of it. */
const NEWS_DAYS = 30;
const TASKS_SHOWN = 10;

/** Looking at a draft, publishing it as a whole, discarding it: secretaries, approvers and administrators in the private chat. */
export async function onDraft(talk: MemberTalk, action: OnDraft, messageId: string | null): Promise<Reply[]> {
  const { words, member, chat, db } = talk;
  const desk = ['secretary', 'approver', 'admin'].includes(member.role);
  if (!desk || chat.kind !== 'private') return [saying(words('not-yours'))];
  const draft = await draftOf(db, member.committeeId, action.versionId);
  if (!draft) return [saying(words('button-gone'))];
  if (draft.state !== 'draft' && draft.state !== 'waiting')
    return [saying(words('upload-here', { file: nameOf(draft), state: words(`state-${draft.state}`) }))];
  switch (action.do) {
    case 'draft': {
      const page = Math.min(Math.max(action.page, 0), draftPages(draft) - 1);
      const shown = draftPage(draft, words, page);
      const [first, ...more] = messagesOf(shown.blocks, talk.abilities);
      if (page === 0 || !first || more.length > 0 || !messageId) return [shown];
      return [{ kind: 'other', outgoing: { kind: 'edit', messageId, body: first, buttons: shown.buttons ?? [] } }];
    }
    case 'publish':
      return action.sure ? published(talk, draft) : [asked(talk, draft, 'publish')];
    case 'discard':
      return action.sure ? discarded(talk, draft) : [asked(talk, draft, 'discard')];
  }
}

function asked({ words }: MemberTalk, draft: Draft, doing: 'publish' | 'discard'): Reply {
  const { versionId } = draft;
  const buttons: Button[][] = [
    [{ label: words(`button-${doing}-sure`), action: { do: doing, versionId, sure: true } }],
  ];
  const tasks = draft.items.length;
  const text =
    doing === 'publish'
      ? words('publish-sure', { document: nameOf(draft), tasks })
      : words('discard-sure', { document: nameOf(draft) });
  return { kind: 'blocks', blocks: [rich(text)], buttons };
}

/** The secretary's recorded approval of the whole file; the officers of the agencies it binds are told of their own tasks only. */
async function published(talk: MemberTalk, draft: Draft): Promise<Reply[]> {
  const { db, member, words, line, deps } = talk;
  const by = { name: member.name, memberId: member.id, channel: line.channel };
  const { tasks, continued, doubtful } = await publishVersion(db, draft.versionId, by);
  const isNews = daysBetween(draft.issuedOn, deps.today()) <= NEWS_DAYS;
  const told = isNews ? await tellOfficers(talk, draft) : 0;
  return [
    saying(
      bold(words('published-now', { document: nameOf(draft), tasks, continued, doubtful })),
      isNews ? words('officers-told', { n: told }) : words('officers-not-told', { days: NEWS_DAYS }),
    ),
  ];
}

async function tellOfficers(talk: MemberTalk, draft: Draft): Promise<number> {
  const { db, deps, line, abilities, member, cause } = talk;
  const today = deps.today();
  const viewer = { memberId: member.id, role: member.role, agencyId: null, committeeId: member.committeeId };
  const input = { viewer, asOf: today, knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
  const given = (await groundOf(db, input, talk.locale)).all.filter((f) => f.latest.versionId === draft.versionId);
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['officer'],
    cause: `${cause}:published`,
    exceptMemberId: member.id,
    replies: (words, { agencyId }) => {
      const own = agencyId ? given.filter((f) => bindingOf(f, agencyId, today)) : [];
      if (own.length === 0) return [];
      const codes = own.map((f) => f.task.code);
      return [
        {
          kind: 'blocks',
          blocks: [
            bold(words('assigned', { document: nameOf(draft), day: formatDay(draft.issuedOn), n: own.length })),
            ...own
              .slice(0, TASKS_SHOWN)
              .map((f) =>
                rich(
                  '• ',
                  bold(f.task.code),
                  ` · ${shortened(f.latest.title, 140)} · ${f.due ? words('draft-due-day', { day: formatDay(f.due) }) : words('draft-no-due')}`,
                ),
              ),
            ...(own.length > TASKS_SHOWN ? [rich(words('assigned-more', { n: own.length - TASKS_SHOWN }))] : []),
            rich(words('assigned-receive')),
          ],
          buttons: codes.slice(0, 6).map((code): Button[] => [{ label: code, action: { do: 'task', code } }]),
          context: { codes, assigned: true },
        },
      ];
    },
  });
}

async function discarded(talk: MemberTalk, draft: Draft): Promise<Reply[]> {
  const { db, member, words, line, deps } = talk;
  const by = { name: member.name, memberId: member.id, channel: line.channel };
  await discardVersion(db, draft.versionId, by, deps.today(), words('discard-reason'));
  return [saying(words('discarded', { document: nameOf(draft) }))];
}
