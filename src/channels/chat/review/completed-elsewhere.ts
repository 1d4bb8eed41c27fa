import { groundOf } from '../../../answers/ground.ts';
import { versionText } from '../../../tasks/document-store.ts';
import { saidDone } from '../../../tasks/review/said-done.ts';
import { chunks, shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { bold, quoted, rich } from '../rich-text.ts';
import { groundInput } from '../talk.ts';
import type { Desk } from './desk.ts';
import { nameOf } from './draft-view.ts';

const MOST = 12;

/** What a text just published says of older tasks: completed. Only proposed; each opens with a tap, where a person confirms it. */
export async function saidDoneReplies({ talk, draft, words }: Desk): Promise<Reply[]> {
  const stored = await versionText(talk.db, draft.versionId);
  const { all } = await groundOf(talk.db, groundInput(talk), talk.locale);
  const open = all
    .filter((f) => f.state !== 'done' && f.state !== 'cancelled')
    .filter((f) => f.task.directives.some((d) => d.document.date < draft.issuedOn))
    .map((f) => ({
      code: f.task.code,
      title: f.latest.title,
      lead: f.lead,
      quotes: f.task.directives.map((d) => d.quote),
    }));
  const said = saidDone(stored?.text ?? '', open, draft.issuedOn).slice(0, MOST);
  if (said.length === 0) return [];
  const buttons = said.map(({ code }): Button => ({ label: code, action: { do: 'task', code } }));
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(words('said-done', { document: nameOf(draft), n: said.length })),
        ...said.flatMap(({ code, title, quote }) => [
          rich('\n• ', bold(code), ` · ${shortened(title, 140)}`),
          quoted(shortened(quote, 400)),
        ]),
        rich('\n', words('said-done-confirm')),
      ],
      buttons: chunks(buttons, 3),
      context: { codes: said.map((s) => s.code) },
    },
  ];
}
