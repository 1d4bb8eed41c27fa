import type * as Docx from 'docx';
import { type Day, formatDay } from '../../shared/calendar.ts';
import type { Words } from '../../shared/words.ts';
import { type Round, type Sent, standingOfRound } from '../../tasks/rounds/round.ts';
import { body, type Library, line, SIZE } from '../status/word-parts.ts';
import { cutOffIn } from './group-message.ts';

/** What a session report says of a reporting round: who sent what and when, and, for the secretariat's eyes, who has not. */
export function roundSection(lib: Library, round: Round, day: Day, m: Words): (Docx.Paragraph | Docx.Table)[] {
  const { sent, missing, of } = standingOfRound(round, day);
  const cutOff = cutOffIn(round, m);
  return [
    line(lib, m('section-title', { round: round.name }), { bold: true, before: 160, after: 60, keepNext: true }),
    body(lib, m('section-sent', { day: formatDay(day), sent: sent.length, of, 'cut-off': cutOff })),
    ...(sent.length > 0 ? [sentTable(lib, sent, m)] : []),
    missing.length === 0
      ? body(lib, m('section-complete'))
      : body(lib, m('section-missing', { n: missing.length, agencies: missing.map((a) => a.name).join('; ') })),
  ];
}

const WIDTHS = [8, 40, 20, 14, 18];

function sentTable(lib: Library, sent: readonly Sent[], m: Words): Docx.Table {
  const row = (cells: string[], head: boolean) =>
    new lib.TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text, i) =>
          new lib.TableCell({
            width: { size: WIDTHS[i] ?? 0, type: lib.WidthType.PERCENTAGE },
            margins: { left: 60, right: 60, top: 30, bottom: 30 },
            children: [line(lib, text, { size: SIZE.table, bold: head, align: head ? 'center' : 'left' })],
          }),
      ),
    });
  const labels = [m('form-ordinal'), m('section-agency'), m('section-number'), m('section-date'), m('section-note')];
  return new lib.Table({
    width: { size: 100, type: lib.WidthType.PERCENTAGE },
    rows: [
      row(labels, true),
      ...sent.map((s, i) =>
        row(
          [
            String(i + 1),
            s.agency.name,
            s.arrival.number ?? m('section-no-number'),
            formatDay(s.arrival.sentOn),
            noteOf(s, m),
          ],
          false,
        ),
      ),
    ],
  });
}

function noteOf({ lateDays, times }: Sent, m: Words): string {
  return [
    ...(lateDays > 0 ? [m('section-late', { n: lateDays })] : []),
    ...(times > 1 ? [m('section-again', { n: times })] : []),
  ].join('; ');
}
