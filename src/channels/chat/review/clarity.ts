import { changeSetting, committeeSettings } from '../../../people/committee-settings.ts';
import { SIX_CLARITIES } from '../../../tasks/clarity.ts';
import type { Clarity } from '../../../tasks/directive.ts';
import { type Draft, draftOf } from '../../../tasks/draft.ts';
import { withoutProposals } from '../../../tasks/review/items.ts';
import { clarityHead, clarityName, clarityReport } from '../../../tasks/six-clarities/report.ts';
import { chunks, shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { nowIso } from '../talk.ts';
import { type Desk, decidingOf, inPlace } from './desk.ts';

const ROWS_A_PAGE = 6;

/** What of a draft is not clear, with a question for each gap, and what the committee checks for. */
export async function clarityReplies(desk: Desk, page: number, anew = true): Promise<Reply[]> {
  const { talk, draft, words } = desk;
  const { db, member, locale } = talk;
  const { clarities } = await committeeSettings(db, member.committeeId);
  const report = clarityReport(withoutProposals(draft.items).map(asChecked), locale, clarities);
  const pages = Math.max(1, Math.ceil(report.gaps.length / ROWS_A_PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const rows = report.gaps
    .slice(at * ROWS_A_PAGE, (at + 1) * ROWS_A_PAGE)
    .map(({ task, questions }, i) =>
      rich(
        `\n${at * ROWS_A_PAGE + i + 1}. `,
        bold(shortened(task.title, 160)),
        task.point ? ` (${task.point})` : '',
        ...questions.map(({ clarity, question }) => `\n• ${clarityName(clarity, locale)}: ${question}`),
      ),
    );
  const shown = {
    kind: 'blocks' as const,
    blocks: [
      bold(clarityHead(report, clarities.length, locale)),
      ...rows,
      ...(pages > 1 ? [rich('\n', words('draft-page-of', { page: at + 1, pages }))] : []),
    ],
    buttons: clarityButtons(desk, clarities, at, pages),
  };
  return anew ? [shown] : inPlace(desk, shown);
}

function asChecked(item: Draft['items'][number]) {
  return { ...item, lead: item.lead.map((o) => o.name) };
}

function clarityButtons({ talk, draft, words }: Desk, required: Clarity[], page: number, pages: number): Button[][] {
  const { versionId } = draft;
  const turn = (label: string, to: number): Button => ({
    label,
    action: { do: 'review', versionId, step: 'clarity', page: to },
  });
  const toggles = SIX_CLARITIES.map((clarity): Button => {
    const on = required.includes(clarity);
    const clarities = SIX_CLARITIES.filter((one) => (one === clarity ? !on : required.includes(one)));
    const label = words(on ? 'clarity-on' : 'clarity-off', { name: clarityName(clarity, talk.locale) });
    return { label, action: { do: 'review', versionId, step: 'require', clarities } };
  });
  const turns = [
    ...(page > 0 ? [turn(words('button-before'), page - 1)] : []),
    ...(page < pages - 1 ? [turn(words('button-after'), page + 1)] : []),
  ];
  return [...(turns.length > 0 ? [turns] : []), ...chunks(toggles, 3)];
}

/** Changes what the committee checks for, on record, and shows the report as it is then; at least one stays. */
export async function requireClarities(desk: Desk, clarities: Clarity[]): Promise<Reply[]> {
  const { talk, draft } = desk;
  const { db, member } = talk;
  if (clarities.length > 0)
    await changeSetting(db, member.committeeId, 'clarities', clarities, decidingOf(talk).by, nowIso(talk));
  const now = (await draftOf(db, member.committeeId, draft.versionId)) ?? draft;
  return clarityReplies({ ...desk, draft: now }, 0, false);
}
