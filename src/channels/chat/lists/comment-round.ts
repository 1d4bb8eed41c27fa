import { nameOn } from '../../../agencies/register.ts';
import type { Database } from '../../../database/database.ts';
import { keepFile } from '../../../jobs/made-files.ts';
import { chatsOfRoles } from '../../../people/accounts.ts';
import { listFile } from '../../../reports/lists/file.ts';
import { wallTimeAt } from '../../../shared/wall-time.ts';
import { leadsOf } from '../../../tasks/lists/parts.ts';
import { listOfVersion } from '../../../tasks/lists/task-list.ts';
import { withoutProposals } from '../../../tasks/review/items.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';
import type { Button, Reply } from '../message.ts';
import { pushToRoles } from '../push.ts';
import type { Desk } from '../review/desk.ts';
import { nameOf } from '../review/draft-view.ts';
import { bold, rich } from '../rich-text.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import { listWords } from './words.ts';

/** An agency with an officer here, and the rows of the draft it would be asked about. */
type Asked = { agency: OwnerView; rows: number };

/** Reads back who would be asked for comment, and asks them once a secretary has confirmed. A published list is not asked about. */
export async function askComment(desk: Desk, sure: boolean): Promise<Reply[]> {
  const { talk, draft } = desk;
  const words = listWords(talk.locale);
  if (draft.state === 'published') return [saying(talk.words('button-gone'))];
  const asked = await agenciesAsked(desk);
  if (asked.length === 0) return [saying(words('comment-nobody'))];
  if (sure) return sent(desk, asked);
  const without = leadsOf(withoutProposals(draft.items)).filter(
    (one) => !asked.some(({ agency }) => agency.id === one.id),
  );
  const names = (owners: readonly OwnerView[]) => owners.map((o) => o.name).join(', ');
  const buttons: Button[][] = [
    [
      {
        label: words('button-comment-sure'),
        action: { do: 'list', step: 'comment', versionId: draft.versionId, sure: true },
      },
    ],
  ];
  return [
    {
      kind: 'blocks',
      blocks: [
        rich(words('comment-sure', { document: nameOf(draft) })),
        rich(words('comment-to', { agencies: names(asked.map((a) => a.agency)), n: asked.length })),
        ...(without.length > 0
          ? [rich(words('comment-without', { agencies: names(without), n: without.length }))]
          : []),
      ],
      buttons,
    },
  ];
}

async function agenciesAsked({ talk, draft }: Desk): Promise<Asked[]> {
  const { db, deps, line, member } = talk;
  const officers = await chatsOfRoles(db, line, member.committeeId, ['officer'], deps.today());
  const asked: Asked[] = [];
  for (const id of new Set(officers.flatMap((o) => o.agencyId ?? []))) {
    const known = leadsOf(withoutProposals(draft.items)).find((o) => o.id === id)?.name ?? nameOn(id, draft.issuedOn);
    const agency = { id, name: known ?? id };
    const list = await listOfVersion(db, member.committeeId, draft.versionId, { kind: 'agencies', agencies: [agency] });
    const rows = withoutProposals(list?.rows ?? []).length;
    if (rows > 0) asked.push({ agency, rows });
  }
  return asked;
}

/** One file an agency, kept once; each of its officers is sent it with the request. */
async function sent({ talk, draft }: Desk, asked: readonly Asked[]): Promise<Reply[]> {
  const { db, deps, line, abilities, member } = talk;
  const document = nameOf(draft);
  const files = new Map<string, Asked & { madeFileId: number }>();
  for (const one of asked) {
    const part = { kind: 'agencies' as const, agencies: [one.agency] };
    const list = await listOfVersion(db, member.committeeId, draft.versionId, part);
    if (!list) continue;
    const made = {
      format: 'xlsx' as const,
      use: 'comment' as const,
      exported: exportedBy(talk),
      locale: 'vi' as const,
    };
    const madeFileId = await keepFile(db, member.committeeId, await listFile(list, made), nowIso(talk));
    files.set(one.agency.id, { ...one, madeFileId });
  }
  const before = await toldOf(db, draft.versionId);
  await pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['officer'],
    // Named by the draft: asked a second time, nobody is told again.
    cause: `comment:${draft.versionId}`,
    exceptMemberId: member.id,
    replies: (_, { agencyId, locale }) => {
      const file = agencyId === null ? undefined : files.get(agencyId);
      if (!file) return [];
      const words = listWords(locale);
      return [
        {
          kind: 'blocks',
          blocks: [bold(words('asked-comment', { committee: member.committeeName, document, n: file.rows }))],
        },
        {
          kind: 'other',
          outgoing: { kind: 'file', madeFileId: file.madeFileId, caption: words('comment-caption', { document }) },
        },
      ];
    },
  });
  const n = (await toldOf(db, draft.versionId)) - before;
  const words = listWords(talk.locale);
  return [saying(n > 0 ? words('comment-sent', { n }) : words('comment-sent-already'))];
}

/** How many officers were asked about a draft so far. */
async function toldOf(db: Database, versionId: number): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    'select count(distinct cause)::int as n from outbox where cause like $1',
    [`comment:${versionId}:to:%`],
  );
  return row?.n ?? 0;
}

/** Who exports a list and when, as its head says. */
export function exportedBy({ member, deps }: MemberTalk): { by: string; day: string; time: string } {
  return { by: member.name, ...wallTimeAt(deps.now(), deps.config.DONDOC_TIME_ZONE) };
}
