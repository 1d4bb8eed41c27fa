import { reconciledSections } from '../../../reports/lists/reconciled.ts';
import { reportWords } from '../../../reports/lists/table.ts';
import { reconcileSession } from '../../../tasks/reconcile.ts';
import type { Arguments } from '../arguments.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { versionAsked } from './review-command.ts';
import { listWords } from './words.ts';

/** `reconcile ID [--json]` holds what the press gave of a session against its official notice. */
export async function runReconcile(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const versionId = await versionAsked(deps.db, committeeId, args.positionals[0] ?? '', 'reconcile ID');
  const found = versionId === null ? null : await reconcileSession(deps.db, committeeId, versionId);
  const words = listWords(io.locale);
  if (!found) {
    io.err(`${words('nothing-to-reconcile')}\n`);
    return 1;
  }
  if (args.values.json) printJson(io, { notice: found.notice, press: found.press, ...found.reconciled });
  else {
    const { head, sections } = reconciledSections(found, reportWords(io.locale));
    const lines = sections.flatMap((s) => [s.head, ...s.lines.map((line) => `  • ${line}`)]);
    io.out(`${[head, ...lines].join('\n')}\n`);
  }
  return 0;
}
