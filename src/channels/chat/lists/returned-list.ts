import type { Database } from '../../../database/database.ts';
import { listDiff } from '../../../reports/lists/diff.ts';
import { reportWords } from '../../../reports/lists/table.ts';
import type { Locale } from '../../../shared/words.ts';
import { acceptLists, compareLists } from '../../../tasks/lists/apply-list.ts';
import type { ListChanges } from '../../../tasks/lists/list-changes.ts';
import type { ReturnedList } from '../../../tasks/lists/returned-rows.ts';
import type { Button, Reply } from '../message.ts';
import { decidingOf } from '../review/desk.ts';
import { bold, type RichText, rich } from '../rich-text.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import { listWords } from './words.ts';

type Returned = { id: number; file: string; content: ReturnedList; state: string; decidedBy: string | null };

/** Keeps a list that came back until somebody decides on it, and shows what it would change. */
export async function returnedReply(
  db: Database,
  input: { committeeId: number; memberId: number; file: string; list: ReturnedList; at: string },
  locale: Locale,
): Promise<Reply> {
  const { committeeId, memberId, file, list, at } = input;
  const [row] = await db.query<{ id: number }>(
    'insert into returned_list (committee_id, file_name, content, sent_by_member_id, received_at) values ($1, $2, $3, $4, $5) returning id',
    [committeeId, file, JSON.stringify(list), memberId, at],
  );
  const words = listWords(locale);
  const found = await compareLists(db, committeeId, [{ name: file, list }]);
  const n = found.changes.length;
  const listId = (row as { id: number }).id;
  const buttons: Button[][] = [
    [
      { label: words('button-accept', { n }), action: { do: 'list', step: 'accept', listId } },
      { label: words('button-dismiss'), action: { do: 'list', step: 'dismiss', listId } },
    ],
  ];
  const head =
    list.use === 'comment' && list.agency
      ? words('returned-from', { agency: list.agency, file })
      : words('returned-head', { file });
  return { kind: 'blocks', blocks: [bold(head), ...blocksOf(found, locale)], ...(n > 0 ? { buttons } : {}) };
}

/** Lines of one kind that a message shows; the file has them all. */
const LINES_SHOWN = 12;

function blocksOf(found: ListChanges, locale: Locale): RichText[] {
  const words = listWords(locale);
  const { head, sections, tail } = listDiff(found, reportWords(locale), false);
  return [
    rich(head),
    ...sections.flatMap((section) => [
      rich('\n', bold(section.head)),
      ...section.lines.slice(0, LINES_SHOWN).map((line) => rich(`• ${line}`)),
      ...(section.lines.length > LINES_SHOWN
        ? [rich(words('returned-more', { n: section.lines.length - LINES_SHOWN }))]
        : []),
    ]),
    rich('\n', tail.join('. '), '.'),
  ];
}

/** Accepts or dismisses a list, once; what was changed since it was shown is refused and said. */
export async function decideReturned(talk: MemberTalk, listId: number, step: 'accept' | 'dismiss'): Promise<Reply[]> {
  const { db, member, locale } = talk;
  const words = listWords(locale);
  const [list] = await db.query<Returned>(
    `select id, file_name as file, content, state, decided_by as "decidedBy" from returned_list where id = $1 and committee_id = $2 for update`,
    [listId, member.committeeId],
  );
  if (!list) return [saying(talk.words('button-gone'))];
  if (list.state !== 'waiting') return [saying(words('list-decided', { by: list.decidedBy ?? '' }))];
  await db.query('update returned_list set state = $2, decided_by = $3, decided_at = $4 where id = $1', [
    listId,
    step === 'accept' ? 'accepted' : 'dismissed',
    member.name,
    nowIso(talk),
  ]);
  const { file } = list;
  if (step === 'dismiss') return [saying(words('list-dismissed', { file }))];
  const files = [{ name: file, list: list.content }];
  const found = await acceptLists(db, member.committeeId, files, words('list-reason', { file }), decidingOf(talk));
  const n = found.changes.length;
  const refused = listDiff({ ...found, changes: [], remarks: [] }, reportWords(locale), false).sections;
  return [
    {
      kind: 'blocks',
      blocks: [
        n > 0 ? bold(words('accepted', { n, file })) : rich(words('accepted-none')),
        ...(refused.length > 0 ? [rich(words('accepted-refused', { n: found.conflicts.length }))] : []),
        ...refused.flatMap(({ lines }) => lines.slice(0, LINES_SHOWN).map((line) => rich(`• ${line}`))),
      ],
    },
  ];
}
