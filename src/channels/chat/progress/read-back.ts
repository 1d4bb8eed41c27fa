import { groundOf } from '../../../answers/ground.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { missingOf } from '../../../tasks/progress/report.ts';
import type { Button, Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { groundInput, type MemberTalk, nowIso } from '../talk.ts';
import type { DecisionInHand, ReadBackAnswer } from './action.ts';
import { progressWords } from './progress-words.ts';
import { keepReadBack, type ReadBackBody, type ReadItem } from './read-back-store.ts';
import { decisionWords, reportBlocks } from './told-words.ts';

export async function taskOf(talk: MemberTalk, code: string): Promise<TaskFacts | undefined> {
  const { all } = await groundOf(talk.db, groundInput(talk), talk.locale);
  return all.find((f) => f.task.code === code || f.task.aliases.includes(code));
}

async function kept(talk: MemberTalk, body: ReadBackBody): Promise<number> {
  const { member, chat, cause } = talk;
  return keepReadBack(talk.db, {
    committeeId: member.committeeId,
    memberId: member.id,
    chatId: chat.id,
    cause,
    body,
    at: nowIso(talk),
  });
}

/** What was understood of a report, in full, with "Đúng", "Sửa", "Bỏ"; what it lacks is asked for first, once. */
export async function reportReadBack(
  talk: MemberTalk,
  told: ReadItem[],
  { asked, onBehalf }: { asked: boolean; onBehalf: boolean },
): Promise<Reply[]> {
  const m = progressWords(talk.locale);
  const { all } = await groundOf(talk.db, groundInput(talk), talk.locale);
  const shown = told.flatMap((item) => {
    const facts = all.find((f) => f.task.code === item.code);
    return facts ? [{ item: laterOnly(item, facts), facts }] : [];
  });
  const items = shown.map(({ item }) => item);
  const missing = items.map((i) => missingOf(i.report)).find((x) => x !== null && (x !== 'product' || !asked)) ?? null;
  const id = await kept(talk, { kind: 'report', items, asked: asked || missing === 'product', onBehalf });
  const answer = (a: ReadBackAnswer): Button => ({
    label: m(`button-${a}`),
    action: { do: 'read-back', id, answer: a },
  });
  const agency = items[0]?.agency.name ?? '';
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(m(onBehalf ? 'read-behalf' : 'read-report', { agency })),
        ...shown.flatMap(({ item, facts }) => [
          ...reportBlocks(item.code, item.report, facts, m),
          ...(item.enclosed ? [rich(`   ${m('enclosed-with', { file: item.enclosed.file })}`)] : []),
        ]),
        rich(m(missing ? `missing-${missing}` : 'read-right')),
      ],
      buttons:
        missing === 'product'
          ? [[answer('quick')], [answer('fix'), answer('drop')]]
          : missing
            ? [[answer('drop')]]
            : [[answer('yes')], [answer('fix'), answer('drop')]],
      context: { expects: 'read-back', readBackId: id, codes: items.map((i) => i.code) },
    },
  ];
}

/** Nobody asks for an earlier day than the due: such a day was another one, and is asked for. */
function laterOnly(item: ReadItem, { due }: TaskFacts): ReadItem {
  const { extension } = item.report;
  if (!extension?.to || !due || extension.to > due) return item;
  return { ...item, report: { ...item.report, extension: { ...extension, to: null } } };
}

/** What was understood of a decision, old and new day, paper and reason, before it counts. */
export async function decisionReadBack(talk: MemberTalk, inHand: DecisionInHand, facts: TaskFacts): Promise<Reply[]> {
  const m = progressWords(talk.locale);
  const id = await kept(talk, { kind: 'decision', ...inHand });
  const answer = (a: ReadBackAnswer): Button => ({
    label: m(`button-${a}`),
    action: { do: 'read-back', id, answer: a },
  });
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(m('read-decision')),
        rich(`${inHand.code} · ${facts.latest.title}`),
        rich(decisionWords(inHand.code, inHand.decision, facts.due, m)),
        rich(m('read-right')),
      ],
      buttons: [[answer('yes')], [answer('drop')]],
      context: { expects: 'read-back', readBackId: id, codes: [inHand.code] },
    },
  ];
}
