import type { Database } from '../../../database/database.ts';
import { chatById, localeOfChat } from '../../../people/accounts.ts';
import { committeeSettings } from '../../../people/committee-settings.ts';
import { draftOf } from '../../../tasks/draft.ts';
import { type Proposed, proposeDirectives } from '../../../tasks/proposals/propose-directives.ts';
import { addRun, type Run, type RunEnd } from '../../../tasks/proposals/store.ts';
import type { Button } from '../message.ts';
import type { Messenger } from '../messenger.ts';
import { ofCommittee } from '../of-committee.ts';
import { postReplies } from '../post-replies.ts';
import { nameOf } from '../review/draft-view.ts';
import { bold, rich } from '../rich-text.ts';
import type { ChatDeps } from '../talk.ts';
import { proposalWords } from './words.ts';

/** The model rests for a minute after failures; a budget is that of a day. */
const AGAIN_MS = 70_000;
const BUDGET_AGAIN_MS = 30 * 60_000;

/** Has a draft read by the model in the background, where there is one: whoever sent the paper need not wait for it. */
export async function askForProposals(
  tx: Database,
  deps: ChatDeps,
  { committeeId, versionId, chatId }: { committeeId: number; versionId: number; chatId: number },
): Promise<void> {
  if (!deps.model) return;
  const run = await addRun(tx, { committeeId, versionId, chatId }, new Date(deps.now()).toISOString());
  if (run !== null) await deps.proposeSoon(tx, versionId);
}

/** Goes on with what the model has not read of a version yet, and tells whoever sent it what came of it, once. */
export async function proposeInChat(
  db: Database,
  deps: ChatDeps,
  messenger: Messenger,
  versionId: number,
): Promise<Proposed> {
  const { model, now } = deps;
  if (!model) return { kind: 'nothing' };
  const onFinished = (tx: Database, run: Run, end: RunEnd) => tell(tx, deps, messenger, run, end);
  const proposed = await proposeDirectives({ db, model, now }, versionId, { onFinished });
  if (proposed.kind === 'unfinished')
    await deps.proposeSoon(db, versionId, proposed.why === 'budget' ? BUDGET_AGAIN_MS : AGAIN_MS);
  return proposed;
}

/** Nothing is said where the model has nothing to add. */
async function tell(tx: Database, deps: ChatDeps, messenger: Messenger, run: Run, end: RunEnd): Promise<void> {
  const { committeeId, versionId } = run;
  const { added, disagreements, read, windows } = end;
  const chat = run.chatId === null ? null : await chatById(tx, run.chatId);
  const draft = await draftOf(tx, committeeId, versionId);
  if (!chat || !draft || added + disagreements === 0) return;
  const words = proposalWords(await localeOfChat(tx, chat.id));
  const settings = await committeeSettings(tx, committeeId);
  const review = (label: string, step: 'begin' | 'open'): Button[] => [
    { label, action: { do: 'review', versionId, step } },
  ];
  const found = {
    kind: 'blocks' as const,
    blocks: [
      bold(words('proposals-head', { document: nameOf(draft) })),
      rich(words('proposals-found', { added, otherwise: disagreements })),
      ...(read < windows ? [rich(words('proposals-part', { read, of: windows }))] : []),
    ],
    buttons: [review(words('proposals-review'), 'begin'), review(words('proposals-overview'), 'open')],
  };
  const to = { chat, cause: `proposals:${run.id}`, abilities: messenger.abilities, settings };
  await postReplies(tx, deps, to, ofCommittee([found], committeeId));
}
