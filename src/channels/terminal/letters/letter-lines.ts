import { formatDay } from '../../../shared/calendar.ts';
import type { Words } from '../../../shared/words.ts';
import type { RecordedUpdates } from '../../../tasks/letters/accept-letter.ts';
import { rowName } from '../../../tasks/letters/letter.ts';
import type { Paper } from '../../../tasks/letters/paper-store.ts';
import { comparedWords, type MatchedRow, type Update } from '../../../tasks/letters/proposal.ts';
import type { Received } from '../../../tasks/letters/receive-letter.ts';
import type { ConcludedLetter, RefusedRow } from './conclude-letter.ts';

/** A letter as it was taken in, what it proposes, and what of it was recorded. */
export type ToldLetter = {
  file: string;
  received: Extract<Received, { kind: 'received' | 'already' }>;
} & Extract<ConcludedLetter, { kind: 'done' }>;

function statusOf({ received, accepted }: ToldLetter): string {
  if (accepted) return 'accepted';
  if (received.kind === 'already') return 'already_received';
  return received.replaces ? 'version_waiting' : 'received';
}

/** One line of JSON: what was read, each update with how its task was found, and what stays without one. */
export function letterJson(told: ToldLetter) {
  const { file, received, proposal, accepted, nearest } = told;
  const { id, agency, paperKind, number, issuedOn, subject } = received.paper;
  const row = ({ ordinal, label, task, code, said }: MatchedRow) => ({ row: ordinal, label, task, code, said });
  const codes = (some: { code: string; rows: MatchedRow[] }[]) =>
    some.map(({ code, rows }) => ({ code, rows: rows.map((r) => r.ordinal) }));
  return {
    file,
    status: statusOf(told),
    letter: { id, agency: agency.name, kind: paperKind, number, date: issuedOn, subject },
    updates: proposal.updates.map(({ code, facts, report, by, ordinals }) => {
      const { state, percent, product, obstacle, expectedOn, extension, request } = report;
      const read = { state, percent, product, obstacle, expectedOn, extension, request };
      return { code, title: facts.latest.title, match: by, rows: ordinals, due: facts.due, ...read };
    }),
    toCompare: proposal.toCompare,
    closed: codes(proposal.closed),
    unchanged: codes(proposal.unchanged),
    doubtful: proposal.doubtful.map((r) => ({
      ...row(r),
      candidates: r.match.kind === 'doubtful' ? r.match.codes : [],
    })),
    unmatched: proposal.unmatched.map((r) => ({ ...row(r), candidates: nearest(r) })),
    recorded: accepted?.recorded.map((r) => r.code) ?? [],
    refused: accepted?.refused ?? [],
  };
}

/** "Công văn 1234/BXD-QHKT, 20/11/2026", or the file's name where it bears none. */
export function paperName({ paperKind, number, issuedOn, file }: Paper): string {
  const named = [paperKind, number].filter(Boolean).join(' ') || file;
  return issuedOn ? `${named}, ${formatDay(issuedOn)}` : named;
}

/** The same for people. */
export function letterLines(told: ToldLetter, words: Words): string[] {
  const { received, proposal, accepted, waits, nearest } = told;
  const { paper } = received;
  const all = [
    proposal.updates.flatMap((u) => u.ordinals),
    [...proposal.closed, ...proposal.unchanged].flatMap((c) => c.rows),
    proposal.doubtful,
    proposal.unmatched,
    proposal.dropped,
  ];
  const rows = all.reduce((n, some) => n + some.length, 0);
  const codes = (some: { code: string }[]) => some.map((s) => s.code).join(', ');
  return [
    words('letter-head', { paper: paperName(paper), agency: paper.agency.name, rows }),
    ...(paper.subject ? [paper.subject] : []),
    received.kind === 'already'
      ? words('letter-already', { day: formatDay(paper.receivedOn) })
      : received.replaces
        ? words('letter-version', { day: formatDay(received.replaces.receivedOn) })
        : words('letter-new'),
    ...proposal.updates.flatMap((update) => updateLines(update, words)),
    ...(proposal.toCompare.length > 0 ? [words('letter-compare', { words: comparedWords(proposal.toCompare) })] : []),
    ...(proposal.closed.length > 0 ? [words('letter-closed', { codes: codes(proposal.closed) })] : []),
    ...(proposal.unchanged.length > 0 ? [words('letter-unchanged', { codes: codes(proposal.unchanged) })] : []),
    ...proposal.doubtful.map((r) =>
      words('letter-doubtful', {
        row: rowName(r),
        task: r.task,
        codes: r.match.kind === 'doubtful' ? r.match.codes.join(', ') : '',
      }),
    ),
    ...proposal.unmatched.flatMap((r) => [
      words('letter-unmatched', { row: rowName(r), task: r.task, said: r.said || '–' }),
      ...(nearest(r).length > 0 ? [`   ${words('letter-nearest', { codes: nearest(r).join(', ') })}`] : []),
    ]),
    ...(proposal.dropped.length > 0
      ? [words('letter-dropped', { rows: proposal.dropped.map(rowName).join(', ') })]
      : []),
    ...(accepted ? acceptedLines(accepted, words) : waits ? [words('letter-pending')] : []),
    ...rowHint([...proposal.doubtful, ...proposal.unmatched], words),
  ];
}

/** How a row that is left is given its task. */
function rowHint([first]: readonly MatchedRow[], words: Words): string[] {
  return first ? [words('letter-row-hint', { row: rowName(first) })] : [];
}

/** Why a row is not of the task it was said to be of. */
export function rowRefusal({ row, code, why }: RefusedRow, { agency }: Paper, words: Words): string {
  switch (why) {
    case 'no-row':
      return words('no-such-row', { row });
    case 'not-bound':
      return words('row-not-bound', { row, code: code ?? '', agency: agency.name });
    case 'taken':
      return words('row-taken', { row, code: code ?? '' });
  }
}

function acceptedLines({ recorded, refused }: RecordedUpdates, words: Words): string[] {
  return [
    words('letter-accepted', { n: recorded.length }),
    ...refused.map(({ code, why }) => words('letter-refused', { code, why })),
  ];
}

function updateLines({ code, facts, report, by }: Update, words: Words): string[] {
  const { state, percent, product, obstacle, expectedOn, extension } = report;
  const paper = product && [product.kind, product.number, product.date && formatDay(product.date)].filter(Boolean);
  const told = [
    ...(state ? [words('letter-told', { state: words(`stands-${state}`) })] : []),
    ...(percent === null ? [] : [words('letter-percent', { percent })]),
    ...(paper ? [words('letter-product', { paper: paper.join(' ') })] : []),
    ...(expectedOn ? [words('letter-expected', { day: formatDay(expectedOn) })] : []),
    ...(obstacle ? [words('letter-obstacle', { text: obstacle.text })] : []),
    ...(extension?.to
      ? [
          words('letter-extension', {
            day: formatDay(extension.to),
            due: facts.due ? formatDay(facts.due) : 'none',
          }),
        ]
      : []),
  ];
  return [
    `• ${words('letter-update', { code, title: facts.latest.title, match: words(`found-by-${by}`) })}`,
    `   ${told.join(' · ')}`,
  ];
}
