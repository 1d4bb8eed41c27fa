import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import type { Day } from '../../shared/calendar.ts';
import { foldKeepingOffsets } from '../../shared/text.ts';
import type { TaskFacts } from '../facts.ts';
import type { OwnerView, RequestView } from '../task-view.ts';
import { codeSpans } from './told-code.ts';
import { toldDays } from './told-day.ts';

/** The change a dispute asks for, as far as its words say; what they leave open is null and has to be asked. */
export type AskedChange =
  | { kind: 'lead'; lead: OwnerView[] | null }
  | { kind: 'date'; to: Day | null }
  | { kind: 'merge'; into: string | null }
  | { kind: 'wording'; title: string | null }
  | { kind: 'stop' };

/** What would be done to the task where its dispute is accepted. Reads only; nothing is guessed. */
export function askedChange(request: RequestView, { task, due, lead }: TaskFacts): AskedChange {
  const nfc = request.text.normalize('NFC');
  const day = request.effectiveOn;
  switch (request.kind) {
    case 'lead': {
      const now = new Set([request.agencyId, ...lead.map((o) => o.id)]);
      const named = findAskedAgencies(nfc, day).found.filter((a) => !now.has(a.id) && !a.id.startsWith('group:'));
      const owners = [...new Map(named.map(({ id, name }) => [id, { id, name }])).values()];
      return { kind: 'lead', lead: owners.length > 0 ? owners : null };
    }
    case 'date': {
      const folded = foldKeepingOffsets(nfc);
      const days = toldDays(folded, day, 'future').filter((d) => d.day !== due);
      // "Hạn 30/11 là nhầm, đúng là 31/12": what stands behind "đúng" is meant.
      const right = /dung\s+(?:la|phai|ra)|phai la|thanh|sang/.exec(folded)?.index ?? -1;
      return { kind: 'date', to: (days.find((d) => d.start > right && right >= 0) ?? days.at(-1))?.day ?? null };
    }
    case 'merge': {
      const own = new Set([task.code, ...task.aliases]);
      return { kind: 'merge', into: codeSpans(nfc).find(({ code }) => !own.has(code))?.code ?? null };
    }
    case 'wording':
      return { kind: 'wording', title: newTitle(nfc) };
    case 'stop':
      return { kind: 'stop' };
  }
}

/** The wording that stands in quotation marks, or behind "thành". */
function newTitle(nfc: string): string | null {
  const quoted = [...nfc.matchAll(/[“"«]([^”"»]{8,300})[”"»]/gu)].at(-1)?.[1];
  const behind = /\s(?:lại\s+)?(?:thành|là)\s*:?\s+(\S.{7,300})$/isu.exec(nfc)?.[1];
  const title = (quoted ?? behind)?.trim().replace(/[.;,\s]+$/, '') ?? null;
  return title ? `${title.charAt(0).toUpperCase()}${title.slice(1)}` : null;
}
