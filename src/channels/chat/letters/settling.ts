import { groundOf } from '../../../answers/ground.ts';
import { bindingOf } from '../../../answers/selection.ts';
import type { Words } from '../../../shared/words.ts';
import { acceptLetter, type RecordedUpdates } from '../../../tasks/letters/accept-letter.ts';
import { rowName } from '../../../tasks/letters/letter.ts';
import { type Paper, paperById, settleLetter } from '../../../tasks/letters/paper-store.ts';
import type { MatchedRow, Proposal } from '../../../tasks/letters/proposal.ts';
import { pendingOf } from '../../../tasks/progress/pending.ts';
import type { ToldReport } from '../../../tasks/progress/report.ts';
import { roundsAsking } from '../../../tasks/rounds/record-arrival.ts';
import type { Round } from '../../../tasks/rounds/round.ts';
import type { Button, Context, Reply } from '../message.ts';
import { progressWords } from '../progress/progress-words.ts';
import { scopeOf } from '../progress/save-reports.ts';
import { pushToRoles } from '../push.ts';
import { isAtDesk } from '../review/desk.ts';
import { bold, rich } from '../rich-text.ts';
import { groundInput, type MemberTalk, nowIso, saying } from '../talk.ts';
import type { LetterAction } from './action.ts';
import { letterFix, paperWords, rowBlocks, whichButtons } from './letter-view.ts';
import { letterNow, settles, showing } from './shown-letter.ts';
import { letterWords } from './words.ts';

type Settling = Extract<LetterAction, { step: 'accept' | 'dismiss' | 'fix' }>;

/** "Đúng", "Sửa", "Bỏ" under a letter: each letter counts once, and only as it was last shown. */
export async function settleReplies(talk: MemberTalk, { step, paperId, revision }: Settling): Promise<Reply[]> {
  const { db, member } = talk;
  const m = letterWords(talk.locale);
  const paper = await paperById(db, member.committeeId, paperId);
  if (!paper || !settles(talk, paper)) return [saying(talk.words('not-yours'))];
  const shown = await letterNow(talk, paper);
  if (paper.settled || !shown) return [saying(m(`letter-settled-${paper.settled ?? 'dismissed'}`))];
  if (shown.revision !== revision) return [saying(m('letter-changed')), showing(talk, shown)];
  if (step === 'fix') return [letterFix(shown, m)];
  const by = { name: member.name, memberId: member.id, channel: talk.line.channel };
  if (step === 'accept') return accepted(talk, paper, shown.proposal);
  const on = talk.deps.today();
  await settleLetter(db, {
    committeeId: member.committeeId,
    paperId,
    decision: 'dismissed',
    by,
    on,
    at: nowIso(talk),
  });
  return [saying(m('letter-dismissed'))];
}

async function accepted(talk: MemberTalk, paper: Paper, proposal: Proposal): Promise<Reply[]> {
  const { db, member, deps, line } = talk;
  const done = await acceptLetter(db, {
    scope: scopeOf(talk),
    paper,
    updates: proposal.updates,
    binds: (facts) => bindingOf(facts, paper.agency.id, deps.today()) !== null,
    by: { name: member.name, memberId: member.id, channel: line.channel },
    at: nowIso(talk),
  });
  if (done.kind === 'settled') return [saying(letterWords(talk.locale)(`letter-settled-${done.decision}`))];
  return [await recordedReply(talk, paper, done, [...proposal.doubtful, ...proposal.unmatched])];
}

/** What was recorded of a letter, to whoever confirmed it and to the desk; the rows left over can still be given their task. */
export async function recordedReply(
  talk: MemberTalk,
  paper: Paper,
  { recorded, refused }: RecordedUpdates,
  left: readonly MatchedRow[],
): Promise<Reply> {
  const m = letterWords(talk.locale);
  const reports = recorded.map((r) => r.report);
  const codes = recorded.map((r) => r.code);
  const told = await tellDesk(talk, paper, { reports, codes, left });
  const named = paperWords(paper, { m, progress: progressWords(talk.locale) });
  const asks = reports.filter((r) => r.extension).length;
  const rounds = isAtDesk(talk) ? await roundsAsking(talk.db, scopeOf(talk), paper.agency.id) : [];
  return {
    kind: 'blocks',
    blocks: [
      bold(
        reports.length > 0
          ? m('letter-accepted', { n: reports.length, paper: named })
          : m('letter-accepted-none', { paper: named }),
      ),
      ...(reports.length > 0 ? [rich(`${statesWords(reports, m)}.`)] : []),
      ...(asks > 0 ? [rich(m('letter-asks', { n: asks }))] : []),
      ...refused.map(({ code, why }) => rich(m('letter-refused', { code, why: whyWords(why, m) }))),
      ...(left.length > 0 ? [rich(m('letter-left', { rows: left.map(rowName).join(', ') }))] : []),
      ...(told > 0 && left.length === 0 ? [rich(m('letter-desk-told'))] : []),
    ],
    buttons: [...whichButtons(left, paper.id, m), ...rounds.map((round) => [arrivalButton(paper, round, m)])],
    context: { codes, ...(left.length > 0 ? rowsAsked(paper) : {}) },
  };
}

/** A reply may say of which task a row is. */
function rowsAsked(paper: Paper): Context {
  return { expects: 'letter-row', letterId: paper.id };
}

const STATES = ['reported-done', 'submitted', 'in-progress', 'no-change'] as const;

/** "báo cáo hoàn thành 3, đã trình 1, đang thực hiện 5". */
function statesWords(reports: readonly ToldReport[], m: Words): string {
  return STATES.map((state) => ({ state, n: reports.filter((r) => r.state === state).length }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => `${m(`stands-${state}`)} ${n}`)
    .join(', ');
}

function whyWords(why: string, m: Words): string {
  return why === 'already-done' || why === 'already-stopped' ? m(`letter-why-${why}`) : m('letter-why-other');
}

/** One message to each secretary for the whole letter, with what waits for them and the rows that found no task. */
async function tellDesk(
  talk: MemberTalk,
  paper: Paper,
  { reports, codes, left }: { reports: readonly ToldReport[]; codes: string[]; left: readonly MatchedRow[] },
): Promise<number> {
  const { db, deps, line, abilities, member, settings, cause } = talk;
  const waiting = (await pendingAfter(talk, paper)).length;
  const rounds = await roundsAsking(db, scopeOf(talk), paper.agency.id);
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: settings.twoStep ? ['secretary', 'approver'] : ['secretary'],
    cause: `${cause}:letter`,
    exceptMemberId: member.id,
    replies: (_, { locale }) => {
      const m = letterWords(locale);
      const say = { m, progress: progressWords(locale) };
      const named = paperWords(paper, say);
      const doubtful = left.filter((row) => row.match.kind === 'doubtful');
      const unmatched = left.filter((row) => row.match.kind !== 'doubtful');
      return [
        {
          kind: 'blocks',
          blocks: [
            bold(m('letter-came', { agency: paper.agency.name, paper: named })),
            ...(paper.subject ? [rich(paper.subject)] : []),
            rich(m('letter-came-updates', { n: reports.length, states: statesWords(reports, m) })),
            ...(waiting > 0 ? [rich(m('letter-came-waits', { n: waiting }))] : []),
            ...rowBlocks(m('letter-doubtful', { n: doubtful.length }), doubtful, m),
            ...rowBlocks(m('letter-unmatched', { n: unmatched.length }), unmatched, m),
          ],
          buttons: [
            ...(waiting > 0 ? [[deskButton(paper, m)]] : []),
            ...whichButtons(left, paper.id, m),
            ...rounds.map((round) => [arrivalButton(paper, round, m)]),
            [
              {
                label: m('button-letter-file', { paper: named }),
                action: { do: 'letter', step: 'file', paperId: paper.id },
              },
            ],
          ],
          context: { codes, ...(left.length > 0 ? rowsAsked(paper) : {}) },
        },
      ];
    },
  });
}

/** The letter may be what a reporting round waits for: read back there before it is recorded. */
function arrivalButton({ agency, number, issuedOn }: Paper, round: Round, m: Words): Button {
  const told = { roundId: round.id, agency, number, sentOn: issuedOn };
  return { label: m('button-letter-round', { round: round.name }), action: { do: 'round', step: 'arrival', told } };
}

function deskButton(paper: Paper, m: Words): Button {
  return { label: m('button-letter-desk'), action: { do: 'letter', step: 'desk', paperId: paper.id } };
}

/** What waits for a decision about the tasks of a letter, of its agency. */
export async function pendingAfter(talk: MemberTalk, paper: Paper) {
  const viewer = { ...talk.viewer, role: 'secretary' as const, agencyId: null };
  const { all } = await groundOf(talk.db, { ...groundInput(talk), viewer }, talk.locale);
  return all
    .filter((f) => f.task.reports.some((r) => r.papers.some((p) => p.id === paper.id)))
    .flatMap((f) => pendingOf(f))
    .filter((p) => p.agencyId === paper.agency.id);
}
