import { groundOf } from '../../../answers/ground.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { type Pending, pendingOf } from '../../../tasks/progress/pending.ts';
import type { Button, Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { groundInput, type MemberTalk, saying } from '../talk.ts';
import type { ProgressAction } from './action.ts';
import { pendingCard, pendingLine } from './desk-card.ts';
import { progressWords } from './progress-words.ts';

const ALL: Pending['kind'][] = ['report', 'extension', 'obstacle', 'request'];
const A_PAGE = 8;

const WAITING =
  '(?:dang |con |can )*(?:cho(?: duoc)?|chua(?: duoc)?)\\s*(?:xac nhan|duyet|xu ly|quyet dinh|quyet|tra loi|dong y)?';
const ASKED: [Pending['kind'][], RegExp][] = [
  [
    ['extension'],
    new RegExp(
      `(?:de nghi|yeu cau|xin)\\s+(?:gia han|lui han)(?: nao)?\\s+${WAITING}|^(?:ai|(?:bo|co quan|don vi|dia phuong|tinh) nao|nhung ai)\\s+(?:dang |con )?(?:xin|de nghi) (?:gia han|lui han)\\s*[?.!]*$`,
    ),
  ],
  [['obstacle'], new RegExp(`vuong mac(?: nao)?\\s+${WAITING}\\s*(?:tra loi|xu ly|giai quyet)`)],
  [
    ALL,
    /^(?:co )?(?:xem |danh sach |cac |nhung )*(?:viec |bao cao |de nghi |yeu cau |nhung gi |gi )?(?:nao |gi )?(?:dang |con |can )*cho (?:toi |em |minh )?(?:xac nhan|duyet|xu ly|quyet dinh)(?: nao)?(?: khong)?\s*[?.!]*$/,
  ],
  // "Cho" alone is also to give: here what waits has to be named.
  [
    ALL,
    /^(?:co )?(?:xem |danh sach |cac |nhung )*(?:viec |de nghi |yeu cau )(?:nao |gi )?(?:dang |con |can )*cho(?: toi| em| minh)?(?: nao)?(?: khong)?\s*[?.!]*$/,
  ],
];

/** "Việc chờ xác nhận", "đề nghị gia hạn nào đang chờ": which kinds are asked for; null for anything else. */
export function deskAsked(folded: string): Pending['kind'][] | null {
  return ASKED.find(([, pattern]) => pattern.test(folded.trim()))?.[0] ?? null;
}

/** Everything that waits for a decision, the oldest first, each a tap away from its card. */
export async function deskReplies(talk: MemberTalk, kinds: Pending['kind'][], page: number): Promise<Reply[]> {
  const m = progressWords(talk.locale);
  const waiting = (await waitingFor(talk)).filter((p) => kinds.includes(p.kind));
  if (waiting.length === 0) return [saying(m('desk-empty', { day: formatDay(talk.deps.today()) }))];
  const pages = Math.ceil(waiting.length / A_PAGE);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const rows = waiting.slice(at * A_PAGE, (at + 1) * A_PAGE);
  const open = rows.map(
    (p, i): Button => ({
      label: `${at * A_PAGE + i + 1}`,
      action: { do: 'desk-item', code: p.facts.task.code, on: { kind: p.kind, id: p.id } },
    }),
  );
  const turn = [
    ...(at > 0 ? [{ label: talk.words('button-previous'), action: { do: 'desk' as const, kinds, page: at - 1 } }] : []),
    ...(at < pages - 1
      ? [{ label: talk.words('button-next'), action: { do: 'desk' as const, kinds, page: at + 1 } }]
      : []),
  ];
  const counts = ALL.filter((k) => kinds.includes(k))
    .map((k) => ({ k, n: waiting.filter((p) => p.kind === k).length }))
    .filter(({ n }) => n > 0)
    .map(({ k, n }) => `${m(`pending-${k}`)}: ${n}`);
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(m('desk-head', { n: waiting.length, day: formatDay(talk.deps.today()) })),
        rich(counts.join(' · ')),
        ...rows.map((p, i) => rich(`${at * A_PAGE + i + 1}. ${pendingLine(p, m)}`)),
      ],
      buttons: [open.slice(0, 4), open.slice(4), turn].filter((row) => row.length > 0),
      context: { codes: rows.map((p) => p.facts.task.code) },
    },
  ];
}

async function waitingFor(talk: MemberTalk): Promise<Pending[]> {
  const { all } = await groundOf(talk.db, groundInput(talk), talk.locale);
  return all.flatMap((f) => pendingOf(f)).sort((a, b) => a.since.localeCompare(b.since));
}

/** One thing that waits, with its buttons; what was decided meanwhile says so. */
export async function deskItem(
  talk: MemberTalk,
  { on, code }: Extract<ProgressAction, { do: 'desk-item' }>,
): Promise<Reply[]> {
  const m = progressWords(talk.locale);
  const { all } = await groundOf(talk.db, groundInput(talk), talk.locale);
  const facts = all.find((f) => f.task.code === code);
  const pending = facts && pendingOf(facts, true).find((p) => p.kind === on.kind && p.id === on.id);
  return [pending ? pendingCard(pending, talk.deps.today(), m, talk.locale) : saying(m('no-longer-waiting'))];
}
