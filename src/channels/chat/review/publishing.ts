import { daysBetween } from '../../../shared/calendar.ts';
import type { Words } from '../../../shared/words.ts';
import { discardVersion } from '../../../tasks/discard.ts';
import { type DraftItem, doubtsFirst } from '../../../tasks/draft.ts';
import { isTrackingSheet } from '../../../tasks/imports/import-store.ts';
import { publishVersion } from '../../../tasks/publish.ts';
import { isProposal, withoutProposals } from '../../../tasks/review/items.ts';
import { shortened } from '../answer-view.ts';
import type { Action, Button, Reply } from '../message.ts';
import { bold, type RichText, rich } from '../rich-text.ts';
import type { MemberTalk } from '../talk.ts';
import { saidDoneReplies } from './completed-elsewhere.ts';
import { type Desk, decidingOf, inPlace, openDesk } from './desk.ts';
import { diffBlocks, diffOf } from './diff.ts';
import { draftPage, draftPages, nameOf } from './draft-view.ts';
import { NEWS_DAYS, tellOfficers } from './tell-officers.ts';

type OnDraft = Extract<Action, { versionId: number; do: 'draft' | 'publish' | 'discard' }>;

/** Looking at a draft, publishing it as a whole, discarding it. */
export async function onDraft(talk: MemberTalk, action: OnDraft, messageId: string | null): Promise<Reply[]> {
  const desk = await openDesk(talk, action.versionId, messageId, ['draft', 'waiting']);
  if (Array.isArray(desk)) return desk;
  const { draft, words } = desk;
  switch (action.do) {
    case 'draft': {
      const page = Math.min(Math.max(action.page, 0), draftPages(draft) - 1);
      const shown = draftPage(draft, words, page);
      return page === 0 ? [shown] : inPlace(desk, shown);
    }
    case 'publish':
      return publishing(desk, action);
    case 'discard':
      return action.sure ? discarded(desk) : [discardAsked(desk)];
  }
}

/** Publishing what nobody has looked at takes a second confirmation, which a button of before that does not hold. */
async function publishing(desk: Desk, action: Extract<OnDraft, { do: 'publish' }>): Promise<Reply[]> {
  const unseen = doubtsFirst(withoutProposals(desk.draft.items).filter((item) => item.approvedBy === null));
  if (!action.sure) return [publishAsked(desk, unseen.length, diffBlocks(desk, await diffOf(desk)))];
  if (unseen.length > 0 && !action.unseen) return [unseenAsked(desk, unseen)];
  return published(desk, unseen.length);
}

function publishAsked({ draft, words }: Desk, unseen: number, diff: RichText[]): Reply {
  const { versionId } = draft;
  const items = withoutProposals(draft.items);
  const left = leftBlocks(draft.items.filter(isProposal), words);
  const document = nameOf(draft);
  const sure: Button = { label: words('button-publish-sure'), action: { do: 'publish', versionId, sure: true } };
  if (unseen === 0)
    return {
      kind: 'blocks',
      blocks: [rich(words('publish-reviewed', { document, tasks: items.length })), ...left, ...diff],
      buttons: [[{ ...sure, label: words('button-publish-now') }]],
    };
  const approved = items.length - unseen;
  return {
    kind: 'blocks',
    blocks: [rich(words('publish-sure', { document, tasks: items.length, approved, unseen })), ...left, ...diff],
    buttons: [[reviewButton(versionId, words('button-review-rest', { n: unseen }))], [sure]],
  };
}

const TITLES_SHOWN = 5;

/** What a model proposed and nobody approved: counted and named, and no task. */
function leftBlocks(left: readonly { title: string }[], words: Words): RichText[] {
  if (left.length === 0) return [];
  const more = left.length - TITLES_SHOWN;
  return [
    rich(words('publish-left', { n: left.length })),
    ...left.slice(0, TITLES_SHOWN).map(({ title }) => rich(`• ${shortened(title, 120)}`)),
    ...(more > 0 ? [rich(words('and-more', { n: more }))] : []),
  ];
}

function unseenAsked({ draft, words }: Desk, unseen: readonly DraftItem[]): Reply {
  const { versionId } = draft;
  const more = unseen.length - TITLES_SHOWN;
  return {
    kind: 'blocks',
    blocks: [
      rich(words('publish-unseen', { document: nameOf(draft), n: unseen.length })),
      ...unseen.slice(0, TITLES_SHOWN).map((item) => rich(`• ${shortened(item.title, 120)}`)),
      ...(more > 0 ? [rich(words('and-more', { n: more }))] : []),
    ],
    buttons: [
      [{ label: words('button-publish-unseen'), action: { do: 'publish', versionId, sure: true, unseen: true } }],
      [reviewButton(versionId, words('button-review-rest', { n: unseen.length }))],
    ],
  };
}

function reviewButton(versionId: number, label: string): Button {
  return { label, action: { do: 'review', versionId, step: 'begin' } };
}

/** The secretary's recorded approval of the whole file; the officers of the agencies it binds are told of their own tasks only. */
async function published(desk: Desk, unseen: number): Promise<Reply[]> {
  const { talk, draft, words } = desk;
  const { db, deps } = talk;
  const diff = await diffOf(desk);
  const { tasks, continued, doubtful, left } = await publishVersion(db, draft.versionId, decidingOf(talk).by);
  // A tracking sheet of yesterday tells what was given long ago.
  const isOld = await isTrackingSheet(db, draft.versionId);
  const isNews = !isOld && daysBetween(draft.issuedOn, deps.today()) <= NEWS_DAYS;
  const told = isNews ? await tellOfficers(talk, draft, newTo(diff)) : 0;
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(words('published-now', { document: nameOf(draft), tasks, continued, doubtful })),
        ...(unseen > 0 ? [rich(words('published-unseen', { n: unseen }))] : []),
        ...leftBlocks(left, words),
        rich(isNews ? words('officers-told', { n: told }) : words('officers-not-told', { days: NEWS_DAYS })),
        ...diffBlocks(desk, diff),
      ],
      ...(unseen + left.length > 0
        ? { buttons: [[reviewButton(draft.versionId, words('button-review-rest', { n: unseen + left.length }))]] }
        : {}),
    },
    ...(await saidDoneReplies(desk)),
  ];
}

/** Of a text that replaces another, only what it changed is news to an agency. */
function newTo(diff: Awaited<ReturnType<typeof diffOf>>): ReadonlySet<number> | null {
  return diff && new Set([...diff.added, ...diff.changed.map(({ to }) => to)].map((item) => item.id));
}

function discardAsked({ draft, words }: Desk): Reply {
  const sure: Button = {
    label: words('button-discard-sure'),
    action: { do: 'discard', versionId: draft.versionId, sure: true },
  };
  return { kind: 'blocks', blocks: [rich(words('discard-sure', { document: nameOf(draft) }))], buttons: [[sure]] };
}

async function discarded({ talk, draft, words }: Desk): Promise<Reply[]> {
  const { by, on } = decidingOf(talk);
  await discardVersion(talk.db, draft.versionId, by, on, words('discard-reason'));
  return [{ kind: 'blocks', blocks: [rich(words('discarded', { document: nameOf(draft) }))] }];
}
